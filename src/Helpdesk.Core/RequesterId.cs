namespace Helpdesk;

/// <summary>The key of a requester: a person who asks the desk for something; any text that the host chooses.</summary>
/// <remarks>
/// <para>1 to 128 characters, none of them a control or hidden character, without white space at either end. Letters keep their case: <c>a</c> and <c>A</c> are two keys.
/// Keys of different kinds never convert into one another.</para>
/// <para>An immutable value, safe from any number of threads. Equality is that of the characters. <c>default</c> names nothing and is refused wherever a key is asked for.</para>
/// </remarks>
public readonly record struct RequesterId : IKey
{
    private readonly string? value;

    /// <summary>A key.</summary>
    /// <param name="value">The text of the key.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds what a key cannot.</exception>
    public RequesterId(string value) => this.value = KeyText.Check(value);

    /// <summary>The text of the key; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The text of the key.</summary>
    public override string ToString() => Value;
}
