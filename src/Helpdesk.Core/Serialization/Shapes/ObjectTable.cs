using System.Collections.Immutable;

namespace Helpdesk.Serialization.Shapes;

/// <summary>The table of an object's properties, in the order in which they are written.</summary>
internal sealed class ObjectTable<T>
{
    public List<Property<T>> Properties { get; } = [];

    /// <summary>The format of the documents that are such objects; null for parts of others.</summary>
    public DocumentFormat? Format { get; private set; }

    /// <summary>Whether properties that are not in the table are passed over.</summary>
    public bool IgnoresUnknown { get; set; }

    /// <summary>The property by which others are read, and which is read before them wherever it stands.</summary>
    public string? First { get; private set; }

    /// <summary>The object is a document of its own, or, unless it always says its format, a part of one.</summary>
    public void Document(DocumentFormat format, bool isAlwaysWhole = false)
    {
        Format = format;
        Properties.Add(new FormatProperty<T>(format, isAlwaysWhole));
    }

    /// <summary>A property that is always there.</summary>
    public Slot<TPart> Required<TPart>(string name, Shape<TPart> shape, Func<T, TPart> part) => Add(name, shape, isRequired: true, default!, (T value, out TPart found) =>
    {
        found = part(value);
        return true;
    });

    /// <summary>A property that is absent where there is nothing.</summary>
    public Slot<TPart?> Optional<TPart>(string name, Shape<TPart> shape, Func<T, TPart?> part)
        where TPart : class => Add<TPart>(name, shape, isRequired: false, null!, (T value, out TPart found) =>
        {
            TPart? some = part(value);
            found = some!;
            return some is not null;
        })!;

    /// <summary>A property that is absent where there is nothing.</summary>
    public Slot<TPart?> Optional<TPart>(string name, Shape<TPart> shape, Func<T, TPart?> part)
        where TPart : struct => new(Add(name, shape, isRequired: false, default, (T value, out TPart found) =>
        {
            TPart? some = part(value);
            found = some.GetValueOrDefault();
            return some is not null;
        }).Index, null);

    /// <summary>A property that is absent where it is as usual.</summary>
    public Slot<TPart> Or<TPart>(string name, TPart usual, Shape<TPart> shape, Func<T, TPart> part) => Add(name, shape, isRequired: false, usual, (T value, out TPart found) =>
    {
        found = part(value);
        return !EqualityComparer<TPart>.Default.Equals(found, usual);
    });

    /// <summary>A property that may be absent where it is as usual, and is written all the same.</summary>
    public Slot<TPart> Always<TPart>(string name, TPart usual, Shape<TPart> shape, Func<T, TPart> part) => Add(name, shape, isRequired: false, usual, (T value, out TPart found) =>
    {
        found = part(value);
        return true;
    });

    /// <summary>A property that is absent where the list is empty.</summary>
    public Slot<ImmutableArray<TPart>> List<TPart>(string name, Shape<ImmutableArray<TPart>> shape, Func<T, ImmutableArray<TPart>> part) => Add(name, shape, isRequired: false, [], (T value, out ImmutableArray<TPart> found) =>
    {
        found = part(value);
        return !found.IsDefaultOrEmpty;
    });

    /// <summary>A property that is absent where the collection is empty.</summary>
    public Slot<TPart> Some<TPart>(string name, TPart none, Shape<TPart> shape, Func<T, TPart> part)
        where TPart : System.Collections.ICollection => Add(name, shape, isRequired: false, none, (T value, out TPart found) =>
        {
            found = part(value);
            return found.Count > 0;
        });

    /// <summary>A property that is true, or absent.</summary>
    public Slot<bool> Flag(string name, Func<T, bool> part) => Or(name, usual: false, Values.Flag, part);

    /// <summary>Says by which property others are read.</summary>
    public void ReadFirst(string property) => First = property;

    private Slot<TPart> Add<TPart>(string name, Shape<TPart> shape, bool isRequired, TPart usual, PartOf<T, TPart> partOf)
    {
        Properties.Add(new Property<T, TPart>(name, shape, isRequired, partOf));
        return new Slot<TPart>(Properties.Count - 1, usual);
    }
}
