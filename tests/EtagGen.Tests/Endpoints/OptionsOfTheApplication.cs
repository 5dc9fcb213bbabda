using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Tests.Endpoints;

/// <summary><see cref="ETagOptions"/> and the JSON settings reach the endpoint.</summary>
public sealed class OptionsOfTheApplication
{
    [Fact]
    public async Task Equal_applications_have_equal_tags() =>
        Assert.Equal(await TagAsync(_ => { }), await TagAsync(_ => { }));

    [Fact]
    public async Task A_salt_changes_the_tag() =>
        Assert.NotEqual(await TagAsync(_ => { }), await TagAsync(services => services.AddETags(options => options.Salt = "2")));

    [Fact]
    public async Task A_JSON_setting_changes_the_tag() =>
        Assert.NotEqual(
            await TagAsync(_ => { }),
            await TagAsync(services => services.ConfigureHttpJsonOptions(
                options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower)));

    [Theory]
    [InlineData(IfMatchComparison.Strong, 412)]
    [InlineData(IfMatchComparison.StateToken, 200)]
    public async Task The_comparison_of_If_Match_is_chosen(IfMatchComparison comparison, int expected)
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First, services: services => services.AddETags(options => options.IfMatchComparison = comparison));
        var tag = (await app.GetAsync()).ETag;
        Assert.Equal(expected, (await app.GetAsync($"If-Match: W/{tag}")).Status);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => ETagServiceCollectionExtensions.AddETags(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddETags(null!));
    }

    private static async Task<string> TagAsync(Action<IServiceCollection> services)
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First, services: services);
        return (await app.GetAsync()).ETag;
    }
}
