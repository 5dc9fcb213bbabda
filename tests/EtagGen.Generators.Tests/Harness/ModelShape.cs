using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// What a model that lives in the pipeline's cache must be: equal by value, and holding nothing of a compilation, which would be
/// kept alive whole and never be equal to its successor.
/// </summary>
internal static class ModelShape
{
    private const BindingFlags OwnMembers =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
        typeof(Diagnostic), typeof(Compilation), typeof(SemanticModel), typeof(IOperation), typeof(AttributeData), typeof(TypedConstant),
        typeof(AnalyzerConfigOptions), typeof(Delegate),
    ];

    /// <summary>The types of a namespace and those below it that can have instances.</summary>
    public static IEnumerable<Type> TypesIn(Assembly assembly, string @namespace) =>
        assembly.GetTypes().Where(type =>
            (type.Namespace == @namespace || type.Namespace?.StartsWith(@namespace + ".", StringComparison.Ordinal) == true)
            && type is { IsInterface: false } and not { IsAbstract: true, IsSealed: true }
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    public static IReadOnlyList<string> Violations(IEnumerable<Type> models)
    {
        var violations = new List<string>();
        var seen = new HashSet<Type>();
        var pending = new Queue<Type>(models);
        while (pending.TryDequeue(out var model))
        {
            if (!seen.Add(model))
                continue;
            if (!IsEqualByValue(model))
                violations.Add($"{model} is not equal by value");
            foreach (var field in model.GetFields(OwnMembers))
            {
                var parts = Parts(field.FieldType).ToList();
                violations.AddRange(parts.Where(IsForbidden).Select(part => $"{model}.{field.Name} holds {part}"));
                if (!HasWrittenEquals(model))
                {
                    violations.AddRange(
                        parts.Where(IsCollection).Select(part => $"{model}.{field.Name} holds {part}, equal by reference only"));
                }

                parts.Where(part => IsOwn(part, model)).ToList().ForEach(pending.Enqueue);
            }

            if (model.BaseType is { } parent && IsOwn(parent, model))
                pending.Enqueue(parent);
        }

        return violations;
    }

    /// <summary>A type, its type arguments and the elements of arrays, all the way down.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        (type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments()).SelectMany(Parts).Prepend(type);

    private static bool IsOwn(Type type, Type model) =>
        type.Assembly == model.Assembly && type is { IsGenericParameter: false, HasElementType: false };

    private static bool IsForbidden(Type type) =>
        type == typeof(object) || Forbidden.Any(forbidden => forbidden.IsAssignableFrom(type));

    // Who implements an interface is looked at where it is declared.
    private static bool IsEqualByValue(Type type) =>
        type.IsEnum || type.IsInterface || type.GetMethod(nameof(Equals), OwnMembers, [typeof(object)]) is not null;

    // A record may only write Equals of its own type; the compiler writes the other.
    private static bool HasWrittenEquals(Type type) =>
        new[] { typeof(object), type }
            .Select(parameter => type.GetMethod(nameof(Equals), OwnMembers, [parameter]))
            .Any(equals => equals?.IsDefined(typeof(CompilerGeneratedAttribute)) == false);

    // ImmutableArray does override Equals: it compares the array inside, by reference.
    private static bool IsCollection(Type type) =>
        type.IsArray
        || (typeof(IEnumerable).IsAssignableFrom(type)
            && type != typeof(string)
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true);
}
