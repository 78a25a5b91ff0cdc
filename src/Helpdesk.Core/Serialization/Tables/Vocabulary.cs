using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Tables;

/// <summary>The words that several tables have.</summary>
internal static class Vocabulary
{
    public static readonly Shape<ChannelKind> ChannelKinds = WordShapes.Of<ChannelKind>();

    public static readonly Shape<StatusCategory> StatusCategories = WordShapes.Of<StatusCategory>();

    public static readonly Shape<Priority> Priorities = WordShapes.Of<Priority>();

    public static readonly Shape<Impact> Impacts = WordShapes.Of<Impact>();

    public static readonly Shape<Urgency> Urgencies = WordShapes.Of<Urgency>();

    public static readonly Shape<Observance> Observances = WordShapes.Of<Observance>();

    public static readonly Shape<BusinessDayKind> DayKinds = WordShapes.OfEnum<BusinessDayKind>();

    public static readonly Shape<Receipt> Receipts = WordShapes.OfEnum<Receipt>();
}
