namespace Helpdesk.Serialization.Scalars;

/// <summary>A text of a certain form, so that the type of a property says which.</summary>
internal interface ITextScalar
{
    string Value { get; }
}

/// <summary>A message, note or resolution.</summary>
internal readonly record struct LongText(string Value) : ITextScalar;

/// <summary>A subject or promise.</summary>
internal readonly record struct SubjectText(string Value) : ITextScalar;

/// <summary>The text of a custom field.</summary>
internal readonly record struct FieldText(string Value) : ITextScalar;

/// <summary>A name of the form of a key: a tag, the name of a status.</summary>
internal readonly record struct NameText(string Value) : ITextScalar;

/// <summary>A place in a taxonomy of reasons.</summary>
internal readonly record struct ReasonPath(string Value) : ITextScalar;

/// <summary>The kind of an event, as documents name it.</summary>
internal readonly record struct KindName(string Value) : ITextScalar;

/// <summary>The format that a document says first of itself, which has been looked at before.</summary>
internal readonly record struct FormatName(string Value) : ITextScalar;
