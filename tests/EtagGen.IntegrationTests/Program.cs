return EtagGen.IntegrationTests.Identity.TagPrinter.Run(args);
