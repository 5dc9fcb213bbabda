using EtagGen.Generators.Model;
using static EtagGen.Generators.Emission.GeneratedFile;

namespace EtagGen.Generators.Emission;

/// <summary>
/// Emits the interceptors: one method for each kind of call and wrapper, with the location of each call that it replaces.
/// They change with each edit of a file with endpoints, so they are thin and in a file of their own.
/// </summary>
internal static class InterceptorEmitter
{
    public const string FileName = "EtagGen.Interceptors.g.cs";

    private const string Builder = "global::Microsoft.AspNetCore.Builder.RouteHandlerBuilder";

    private const string Attribute =
        """
        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]
            file sealed class InterceptsLocationAttribute : global::System.Attribute
            {
                public InterceptsLocationAttribute(int version, string data)
                {
                    _ = version;
                    _ = data;
                }
            }
        }
        """;

    public static string Emit(EquatableArray<FoundCall> calls, EquatableArray<HandlerModel> handlers)
    {
        var wrappers = new FoundModel(calls, handlers).Wrappers;
        var names = WrapperNames.Of(wrappers);
        var writer = WithHead(wrappers);

        // What the handler names, the developer was told of there.
        if (calls.Any(call => call.Endpoint.Direct is not null))
            writer.Line("#nullable disable warnings").Line("#pragma warning disable CA2252, CS0436");
        writer.Line().Lines(Attribute);
        using (writer.OpenAfterBlank("namespace EtagGen.Generated"))
        using (writer.Line(MayReadObsolete).Open("file static class Interceptors"))
        {
            var number = 0;
            foreach (var interceptor in calls.GroupBy(call => call.Endpoint))
            {
                writer.LineAfterBlank($"// {string.Join("; ", interceptor.Select(call => call.Location.Display))}");
                foreach (var location in interceptor.Select(call => call.Location))
                    writer.Line($"[global::System.Runtime.CompilerServices.InterceptsLocation({location.Version}, {Literal(location.Data)})]");
                Emit(writer, interceptor.Key, interceptor.Key.Wrapper is { } wrapper ? names[wrapper] + ".Instance" : "Handlers", ++number);
            }

            if (handlers.Count != 0)
                HandlerEmitter.Emit(writer, handlers, names);
        }

        return writer.ToString();
    }

    private static void Emit(CodeWriter writer, EndpointModel endpoint, string wrapper, int number)
    {
        if (endpoint.Kind == CallKind.WithETag)
            EmitWithETag(writer, endpoint.Head, wrapper, number);
        else
            EmitMap(writer, endpoint, wrapper, number);
    }

    /// <param name="writer">Takes the code.</param>
    /// <param name="head">Whether the endpoint answers HEAD too.</param>
    /// <param name="wrapper">The wrapper, as an expression.</param>
    /// <param name="number">Tells the interceptors apart.</param>
    private static void EmitWithETag(CodeWriter writer, bool head, string wrapper, int number) => writer
        .Line($"internal static {Builder} WithETag{number}(this {Builder} builder) =>")
        .Line($"    {Runtime}.VersionedRoutes.WithETag(builder, {wrapper}, head: {(head ? "true" : "false")});");

    private static void EmitMap(CodeWriter writer, EndpointModel endpoint, string wrapper, int number)
    {
        var takesMethods = endpoint.Kind == CallKind.MapMethods;
        var methods = takesMethods ? "httpMethods" : $"{Runtime}.VersionedRoutes.{endpoint.Kind.ToString().Substring("Map".Length)}";
        if (endpoint.Head)
            methods = $"{Runtime}.VersionedRoutes.WithHead({methods})";

        writer.Line($"[global::System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode({Runtime}.VersionedRoutes.RequiresReflection)]")
            .Line($"[global::System.Diagnostics.CodeAnalysis.RequiresDynamicCode({Runtime}.VersionedRoutes.RequiresReflection)]")
            .Line($"internal static {Builder} {endpoint.Kind}{number}(")
            .Line("    this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints,")
            .Line("    string pattern,");
        if (takesMethods)
            writer.Line("    global::System.Collections.Generic.IEnumerable<string> httpMethods,");
        writer.Line("    global::System.Delegate handler) =>");
        var map = $"    {Runtime}.VersionedRoutes.Map(endpoints, pattern, handler, {methods}, {wrapper}";
        if (endpoint.Direct is { } direct)
            EmitDirect(writer.Line(map + ","), direct);
        else
            writer.Line(map + ");");
    }

    /// <summary>Without filters, the handler is called by a lambda that the framework binds as it would the handler.</summary>
    private static void EmitDirect(CodeWriter writer, DirectModel direct) => writer
        .Line($"        handler is {direct.Delegate} {DirectModel.Handler}")
        .Line($"            ? new {Runtime}.DirectRoute<{direct.Result}>({DirectModel.Answer} => ({direct.Parameters}) => "
            + $"{DirectModel.Answer}.SendAsync({DirectModel.Handler}({direct.Arguments}), {direct.HttpContext}))")
        .Line("            : null);");
}
