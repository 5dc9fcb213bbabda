namespace EtagGen.Generators.Tests.Harness;

/// <summary>The file that the Web SDK writes under <c>ImplicitUsings</c>, with the line that the EtagGen package adds.</summary>
internal static class WebSdkUsings
{
    public const string FileName = "TestProject.GlobalUsings.g.cs";

    public const string Content = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using EtagGen;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;
}
