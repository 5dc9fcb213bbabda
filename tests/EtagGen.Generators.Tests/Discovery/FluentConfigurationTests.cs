namespace EtagGen.Generators.Tests.Discovery;

/// <summary>Versions and keys that are configured for EF Core in code of the same project.</summary>
public class FluentConfigurationTests
{
    /// <summary>As much of EF Core as is looked at.</summary>
    private const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore
        {
            using Metadata.Builders;
            public class ModelBuilder
            {
                public EntityTypeBuilder<T> Entity<T>() where T : class => null!;
                public ModelBuilder Entity<T>(Action<EntityTypeBuilder<T>> build) where T : class => this;
                public EntityTypeBuilder Entity(Type type) => null!;
                public ModelBuilder Entity(Type type, Action<EntityTypeBuilder> build) => this;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Metadata.Builders
        {
            public class KeyBuilder { public KeyBuilder HasName(string name) => this; }
            public class KeyBuilder<T> : KeyBuilder;
            public class PropertyBuilder { public PropertyBuilder IsRowVersion() => this; public PropertyBuilder IsConcurrencyToken(bool token = true) => this; public PropertyBuilder HasMaxLength(int length) => this; }
            public class PropertyBuilder<T> : PropertyBuilder;
            public class EntityTypeBuilder
            {
                public PropertyBuilder Property(string name) => null!;
                public PropertyBuilder<T> Property<T>(string name) => null!;
                public KeyBuilder HasKey(params string[] names) => null!;
                public EntityTypeBuilder ToTable(string name) => this;
            }
            public class EntityTypeBuilder<T> : EntityTypeBuilder where T : class
            {
                public PropertyBuilder<V> Property<V>(System.Linq.Expressions.Expression<Func<T, V>> member) => null!;
                public KeyBuilder HasKey(System.Linq.Expressions.Expression<Func<T, object?>> members) => null!;
                public new KeyBuilder<T> HasKey(params string[] names) => null!;
                public new EntityTypeBuilder<T> ToTable(string name) => this;
            }
        }
        """;

    private const string Entities = """
        public class Base { public int Id => 1; }
        public class Order : Base { public string Code => ""; public string Region => ""; public long V => 1; public long W => 1; }
        """;

    [Theory]
    [InlineData("model.Entity<Order>().Property(x => x.V).IsRowVersion();", "V")]
    [InlineData("model.Entity<Order>().ToTable(\"orders\").Property(x => x.W).HasMaxLength(8).IsConcurrencyToken();", "W")]
    [InlineData("model.Entity<Order>(b => b.Property(\"V\").IsRowVersion());", "V")]
    [InlineData("model.Entity<Order>(b => { b.Property(x => x.V).IsConcurrencyToken(false); b.Property<long>(nameof(Order.W)).IsRowVersion(); });", "W")]
    [InlineData("model.Entity(typeof(Order)).Property(\"V\").IsConcurrencyToken();", "V")]
    [InlineData("model.Entity(typeof(Order)).Property<long>(\"V\").IsConcurrencyToken();", "V")]
    [InlineData("model.Entity(typeof(Order)).ToTable(\"orders\").Property<long>(nameof(Order.W)).HasMaxLength(8).IsRowVersion();", "W")]
    [InlineData("model.Entity(typeof(Order), b => b.Property<long>(\"V\").IsConcurrencyToken());", "V")]
    [InlineData("model.Entity(typeof(Order), b => { b.ToTable(\"orders\"); b.Property<long>(\"V\").IsConcurrencyToken(); });", "V")]
    [InlineData("var order = model.Entity(typeof(Order)); order.Property<long>(\"V\").IsRowVersion();", "V")]
    public async Task The_version_is(string configuration, string version) =>
        Assert.Equal($"version {version} (configured for EF Core), key Id", await OfAsync(configuration));

    [Theory]
    [InlineData("model.Entity<Order>().HasKey(x => x.Code);", "key Code")]
    [InlineData("model.Entity<Order>().HasKey(x => new { x.Region, x.Code });", "key Region, Code")]
    [InlineData("model.Entity<Order>().HasKey(\"Region\", nameof(Order.Code));", "key Region, Code")]
    [InlineData("model.Entity<Order>().ToTable(\"orders\").HasKey([\"Code\"]).HasName(\"pk\");", "key Code")]
    [InlineData("model.Entity<Order>(b => b.HasKey(x => x.Code));", "key Code")]
    [InlineData("model.Entity(typeof(Order)).HasKey(\"Code\");", "key Code")]
    [InlineData("model.Entity(typeof(Order), b => { b.HasKey(\"Region\", \"Code\"); });", "key Region, Code")]
    [InlineData("model.Entity<Base>().HasKey(x => x.Id);", "key Id")]
    [InlineData("model.Entity<Order>().HasKey(\"shadow\");", "no key, so its members count by value")]
    [InlineData("model.Entity<Order>().HasKey(x => x.Code); model.Entity<Order>().HasKey(x => x.Region);", "key Code, Region")]
    [InlineData("", "key Id")]
    public async Task The_key_is(string configuration, string key) =>
        Assert.Equal($"version V (configured for EF Core), {key}", await OfAsync("model.Entity<Order>().Property(x => x.V).IsRowVersion();" + configuration));

    private static Task<string> OfAsync(string configuration) => FoundVersion.OfAsync($$"""
        {{EntityFramework}}
        {{Entities}}
        public class Shop { public void OnModelCreating(Microsoft.EntityFrameworkCore.ModelBuilder model) { {{configuration}} } }
        """);
}
