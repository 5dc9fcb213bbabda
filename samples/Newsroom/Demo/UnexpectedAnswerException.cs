namespace Newsroom.Demo;

/// <summary>The server did not answer as it should have; the message says how.</summary>
internal sealed class UnexpectedAnswerException(string message) : Exception(message);
