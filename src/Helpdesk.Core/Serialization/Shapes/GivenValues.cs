namespace Helpdesk.Serialization.Shapes;

/// <summary>Which of an object's properties a value is read from.</summary>
/// <param name="Index">The place of the property in the table.</param>
/// <param name="Usual">The value where the property is absent.</param>
internal readonly record struct Slot<T>(int Index, T Usual);

/// <summary>What was read of an object.</summary>
internal readonly struct GivenValues(object?[] values, DocumentReading reading, int depth)
{
    public DocumentReading Reading => reading;

    public T Get<T>(Slot<T> slot) => values[slot.Index] is { } value ? (T)value : slot.Usual;

    /// <summary>Whether a property is there.</summary>
    public bool Has<T>(Slot<T> slot) => values[slot.Index] is not null;

    /// <summary>Says that what is refused from here on is wrong with the whole object.</summary>
    public void AtWhole() => reading.Return(depth);

    /// <summary>Says that what is refused from here on is wrong with a property.</summary>
    public void At(string property)
    {
        reading.Return(depth);
        reading.Enter(property);
    }

    /// <summary>Says that what is refused from here on is wrong with an item of a list, or with a property of it.</summary>
    public void At(string property, int index, string? part = null)
    {
        At(property);
        reading.Enter(index);
        if (part is not null)
        {
            reading.Enter(part);
        }
    }

    /// <summary>The refusal of the whole object.</summary>
    public FormatException Fail(string message)
    {
        AtWhole();
        return new FormatException(message);
    }

    /// <summary>The refusal of a property.</summary>
    public FormatException Fail(string property, string message)
    {
        At(property);
        return new FormatException(message);
    }

    /// <summary>The refusal of a property that is not what it must be.</summary>
    public FormatException FailExpected(string property, string expected, string found) => Fail(property, $"Must be {expected}, but is {found}.");
}
