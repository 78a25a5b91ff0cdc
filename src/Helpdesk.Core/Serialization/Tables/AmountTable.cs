using Helpdesk.Calendars;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>Amounts of time.</summary>
internal static class AmountTable
{
    public static readonly Shape<BusinessDays> Days = Object<BusinessDays>(table =>
    {
        Slot<int> count = table.Required("count", Values.Count, each => each.Count);
        Slot<BusinessDayKind> until = table.Required("until", Vocabulary.DayKinds, each => each.Kind);
        Slot<Receipt> receipt = table.Or("receipt", Receipt.AsReceived, Vocabulary.Receipts, each => each.Receipt);
        return given => given.Get(until) == BusinessDayKind.EndOfDay
            ? BusinessDays.EndOfDay(given.Get(count), given.Get(receipt))
            : BusinessDays.SameClockTime(given.Get(count), given.Get(receipt));
    });

    /// <summary>An amount of one of the three kinds.</summary>
    public static readonly Shape<TimeAmount> Amount = new OneOfShape<TimeAmount>(
        new("elapsed", Values.Amount.As(TimeAmount.FromElapsed, each => each.TryGetElapsed(out Duration elapsed) ? elapsed : default), each => each.Kind == TimeAmountKind.Elapsed),
        new(
            "businessTime",
            Values.Amount.As(
                each => TimeAmount.FromBusinessTime(BusinessTime.FromNanoseconds(each.ToInt64Nanoseconds())),
                each => each.TryGetBusinessTime(out BusinessTime time) ? Duration.FromNanoseconds(time.TotalNanoseconds) : default),
            each => each.Kind == TimeAmountKind.BusinessTime),
        new("businessDays", Days.As(TimeAmount.FromBusinessDays, each => each.TryGetBusinessDays(out BusinessDays days) ? days : default), each => each.Kind == TimeAmountKind.BusinessDays));
}
