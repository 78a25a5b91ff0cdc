namespace Helpdesk.Serialization.Documents;

/// <summary>Open time: exactly one of its properties is present and says what kind it is.</summary>
internal sealed class OpenTimeDocument
{
    public CalendarDocument? Calendar { get; init; }

    public OpenTimeDocument[]? Union { get; init; }

    public OpenTimeDocument[]? Intersection { get; init; }

    /// <summary>The first, without each of the others.</summary>
    public OpenTimeDocument[]? Difference { get; init; }

    /// <summary>Always or never.</summary>
    public string? Constant { get; init; }
}
