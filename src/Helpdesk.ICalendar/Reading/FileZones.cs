using NodaTime;
using NodaTime.Text;

namespace Helpdesk.ICalendar.Reading;

/// <summary>The zones that a calendar defines (VTIMEZONE): between which offsets each of them is.</summary>
internal sealed class FileZones
{
    private const int MaxZones = 1_000;

    private static readonly OffsetPattern OffsetText = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    private readonly Dictionary<string, (Offset Least, Offset Most)> zones = new(StringComparer.OrdinalIgnoreCase);
    private string current = "";

    /// <summary>Goes on with the zone of an id.</summary>
    public void Begin(string id) => current = id;

    /// <summary>Adds an offset (TZOFFSETTO) to the current zone; a malformed one is ignored, so that the zone is not known.</summary>
    public void AddOffset(string text)
    {
        string plain = ContentText.Trim(text);
        if (current.Length == 0 || zones.Count == MaxZones || OffsetText.Parse(plain.Length == 5 ? plain + "00" : plain) is not { Success: true, Value: var offset })
        {
            return;
        }

        (Offset least, Offset most) = zones.GetValueOrDefault(current, (offset, offset));
        zones[current] = (Offset.Min(least, offset), Offset.Max(most, offset));
    }

    public (Offset Least, Offset Most)? Find(string id) => zones.TryGetValue(id, out (Offset, Offset) found) ? found : null;
}
