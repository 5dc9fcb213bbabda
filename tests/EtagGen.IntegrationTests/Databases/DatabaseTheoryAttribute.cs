using Xunit.Abstractions;
using Xunit.Sdk;

namespace EtagGen.IntegrationTests.Databases;

/// <summary>A theory that one class runs on one database and another on the next: whether it is skipped is the class's to say.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("EtagGen.IntegrationTests.Databases.DatabaseTheoryDiscoverer", "EtagGen.IntegrationTests")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

public sealed class DatabaseTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgreSqlAttribute)).Any()
            && NeedsPostgreSqlAttribute.ReasonToSkip is { } reason
            ? CreateTestCasesForSkippedDataRow(discoveryOptions, testMethod, theoryAttribute, null!, reason)
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}
