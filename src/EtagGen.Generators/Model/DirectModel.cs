namespace EtagGen.Generators.Model;

/// <summary>
/// How a handler is called where no filter is in front of it: as a delegate of known type, by a lambda with the same parameters.
/// </summary>
/// <param name="Delegate">The type of the handler's delegate.</param>
/// <param name="Result">What it returns, out of its task.</param>
/// <param name="Parameters">The parameters of the lambda: those of the handler with their attributes.</param>
/// <param name="Arguments">What the handler is called with.</param>
/// <param name="HttpContext">The parameter that has the request: the handler's own, or one behind them.</param>
internal sealed record DirectModel(string Delegate, string Result, string Parameters, string Arguments, string HttpContext)
{
    /// <summary>The local that is the handler.</summary>
    public const string Handler = "etagHandler";

    /// <summary>The parameter that decides the answer.</summary>
    public const string Answer = "etagAnswer";

    /// <summary>The parameter that has the request, where the handler has none.</summary>
    public const string Context = "etagContext";
}
