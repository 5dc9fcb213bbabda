using Microsoft.Extensions.DependencyInjection;

namespace EtagGen;

/// <summary>Registers <see cref="ETagOptions"/>.</summary>
public static class ETagServiceCollectionExtensions
{
    /// <summary>Sets the options of all versioned endpoints. Not needed where the defaults will do.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns><paramref name="services"/>, for the next call.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IServiceCollection AddETags(this IServiceCollection services, Action<ETagOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.Configure(configure);
    }
}
