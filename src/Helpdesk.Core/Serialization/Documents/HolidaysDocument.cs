namespace Helpdesk.Serialization.Documents;

/// <summary>A list of holidays as a document of its own.</summary>
internal sealed class HolidaysDocument
{
    public required string Format { get; init; }

    public required HolidayDocument[] Holidays { get; init; }
}
