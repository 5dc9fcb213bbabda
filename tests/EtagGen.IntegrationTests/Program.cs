return await EtagGen.IntegrationTests.Identity.TagPrinter.RunAsync(args);
