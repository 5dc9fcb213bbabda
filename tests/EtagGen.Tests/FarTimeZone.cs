using System.Runtime.CompilerServices;

namespace EtagGen.Tests;

/// <summary>
/// Runs all tests in a time zone 5:45 ahead of UTC, where the system lets a process choose one: on a server at UTC a
/// forgotten conversion shows nowhere.
/// </summary>
internal static class FarTimeZone
{
    [ModuleInitializer]
    internal static void Enter()
    {
        Environment.SetEnvironmentVariable("TZ", "Asia/Kathmandu");
        TimeZoneInfo.ClearCachedData();
    }
}
