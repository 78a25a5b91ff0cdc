using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Tables;

/// <summary>The words that several tables have.</summary>
internal static class Vocabulary
{
    public static readonly Shape<ChannelKind> ChannelKinds = Words.Of<ChannelKind>();

    public static readonly Shape<StatusCategory> StatusCategories = Words.Of<StatusCategory>();

    public static readonly Shape<Priority> Priorities = Words.Of<Priority>();

    public static readonly Shape<Impact> Impacts = Words.Of<Impact>();

    public static readonly Shape<Urgency> Urgencies = Words.Of<Urgency>();

    public static readonly Shape<Observance> Observances = Words.Of<Observance>();

    public static readonly Shape<BusinessDayKind> DayKinds = Words.OfEnum<BusinessDayKind>();

    public static readonly Shape<Receipt> Receipts = Words.OfEnum<Receipt>();
}
