namespace Helpdesk.Tickets;

/// <summary>Why a person gets in touch: a place in the host's own taxonomy, and the phase that it belongs to.</summary>
/// <remarks>Immutable and thread-safe. Equality compares path, to the letter, and phase.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ContactReason
{
    /// <summary>A reason.</summary>
    /// <param name="path">Its place in the taxonomy, broad to narrow, parts separated by a slash: <c>Delivery/Late</c>. Each part is a valid key (see <see cref="TicketId"/>), the whole too.</param>
    /// <param name="phase">The phase that it belongs to.</param>
    /// <exception cref="ArgumentException">The path, or a part of it, is invalid.</exception>
    public ContactReason(string path, ContactPhase phase)
    {
        Path = KeyText.Check(path);
        foreach (string part in path.Split('/'))
        {
            KeyText.Check(part, nameof(path));
        }

        Phase = Guard.NotNull(phase);
    }

    /// <summary>The place in the taxonomy, such as <c>Delivery/Late</c>.</summary>
    public string Path { get; }

    /// <summary>The phase that it belongs to.</summary>
    public ContactPhase Phase { get; }

    /// <summary>Whether this reason is another or lies below it: <c>Delivery/Late</c> is within <c>Delivery</c>, and <c>Deliveryman</c> is not.</summary>
    /// <param name="path">The path of the other.</param>
    public bool IsWithin(string path) =>
        Path.StartsWith(Guard.NotNull(path), StringComparison.Ordinal) && (Path.Length == path.Length || Path[path.Length] == '/');

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
