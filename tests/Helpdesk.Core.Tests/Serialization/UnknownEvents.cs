using System.Globalization;
using Helpdesk.Serialization;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Events as a later library might write them.</summary>
internal static class UnknownEvents
{
    /// <summary>An event of a kind, with the header of another, in a form that this library would not write: what is kept is kept to the letter.</summary>
    public static UnknownTicketEvent Of(EventHeader header, string kind, string more = """ , "voices": [ {"part": "alto", "pitch": 4.40e2, "none": null} ], "\u0061b": "\/ 😀" """)
    {
        string known = TicketJson.WriteEvent(new MarkedAsSpam(header));
        string document = known.Replace("\"marked-as-spam\"", string.Create(CultureInfo.InvariantCulture, $" \"{kind}\""), StringComparison.Ordinal)[..^1] + more + "\n}";
        return new UnknownTicketEvent(header, kind, document);
    }
}
