namespace Helpdesk.Serialization.Scalars;

/// <summary>A text of a certain form, so that the type of a property says which.</summary>
internal interface ITextScalar
{
    string Value { get; }
}

/// <summary>A subject.</summary>
internal readonly record struct SubjectText(string Value) : ITextScalar;

/// <summary>The text of a custom field.</summary>
internal readonly record struct FieldText(string Value) : ITextScalar;

/// <summary>A name that is a valid key: a tag, the name of a status.</summary>
internal readonly record struct NameText(string Value) : ITextScalar;

/// <summary>A place in a taxonomy of reasons.</summary>
internal readonly record struct ReasonPath(string Value) : ITextScalar;

/// <summary>The format that a document says first of itself, which has been looked at before.</summary>
internal readonly record struct FormatName(string Value) : ITextScalar;
