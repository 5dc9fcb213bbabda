namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>What the changes of the tests need to know of an entity.</summary>
public interface IRecord
{
    int Id { get; }

    string Text { get; set; }
}
