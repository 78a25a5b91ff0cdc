namespace Helpdesk.Serialization.Shapes;

/// <summary>Makes shapes.</summary>
internal static class Shape
{
    /// <summary>Objects by a table of their properties, and what makes a value of them.</summary>
    public static ObjectShape<T, T> Object<T>(Func<ObjectTable<T>, Func<GivenValues, T>> define) => new(define);

    /// <summary>Objects of a kind of value.</summary>
    public static ObjectShape<T, TKind> Object<T, TKind>(Func<ObjectTable<TKind>, Func<GivenValues, T>> define)
        where TKind : T => new(define);
}
