using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Runtime;

/// <summary>
/// Makes the items of a result readable before it is sent: an iterator may run only once, so what is hashed must be what is
/// sent. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Carriers
{
    /// <summary>Whether a result that shows its value also writes it, as JSON: of an application's own nobody knows what it writes.</summary>
    /// <param name="result">The result.</param>
    public static bool WritesJson(object result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.GetType().Assembly == typeof(Ok).Assembly;
    }

    /// <summary>Puts what it gives in the place of an iterator, and a result that carries that in the place of the result.</summary>
    /// <param name="result">The items themselves, or a result that carries them.</param>
    /// <param name="items">The items.</param>
    /// <returns>False where no such result can be made, or the items come in while they are sent: then nothing was enumerated.</returns>
    public static bool TryMaterialize<T>(ref object result, ref IEnumerable<T> items)
    {
        if (items is IAsyncEnumerable<T>)
            return false;
        if (Sequences.IsCollection(items))
            return true;

        var carrier = CarrierFor<IEnumerable<T>>(result) ?? CarrierFor<object>(result);
        if (carrier is null)
            return false;
        items = new ReadSequence<T>([.. items]);
        result = carrier(items);
        return true;
    }

    private static Func<T, object>? CarrierFor<T>(object result)
        where T : class => result switch
        {
            Ok<T> => TypedResults.Ok,
            Created<T> created => value => TypedResults.Created(created.Location, value),
            CreatedAtRoute<T> created => value => TypedResults.CreatedAtRoute(value, created.RouteName, created.RouteValues),
            JsonHttpResult<T> json => CarrierFor(json),
            IResult => null,
            T => value => value,
            _ => null,
        };

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The handler made such a result itself, and was told.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The handler made such a result itself, and was told.")]
    private static Func<T, object>? CarrierFor<T>(JsonHttpResult<T> json) => JsonResults.TypeInfoOf(json) switch
    {
        null => value => TypedResults.Json(value, json.JsonSerializerOptions, json.ContentType, json.StatusCode),
        JsonTypeInfo<T> typeInfo => value => TypedResults.Json(value, typeInfo, json.ContentType, json.StatusCode),
        _ => null,
    };
}
