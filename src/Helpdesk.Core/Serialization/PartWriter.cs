using System.Collections.Immutable;
using System.Diagnostics;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization;

/// <summary>The parts that events and tickets are made of, as documents. Null is what a document does not say.</summary>
internal static class PartWriter
{
    public static AssignmentDocument? Write(Assignment? assignment) =>
        assignment is null ? null : new AssignmentDocument { Team = Scalar.Of(assignment.Team), Agent = Scalar.Of(assignment.Agent) };

    public static StatusDocument Write(TicketStatus status) => new()
    {
        Category = Scalar.Of(status.Category),
        Name = Scalar.Name(status.Equals(TicketStatus.Of(status.Category)) ? null : status.Name),
    };

    public static ReasonDocument? Write(ContactReason? reason) =>
        reason is null ? null : new ReasonDocument { Path = Scalar.Of(new ReasonPath(reason.Path)), Phase = Scalar.Of(reason.Phase) };

    public static LinkDocument Write(TicketLink link) => new() { Kind = Scalar.Of(link.Kind), Ticket = Scalar.Of(link.Other) };

    public static LinkDocument[]? Write(ImmutableArray<TicketLink> links) => links.IsEmpty ? null : [.. links.Select(Write)];

    public static FieldDocument[]? Write(ImmutableSortedDictionary<string, FieldValue> fields) => fields.IsEmpty ? null : [.. fields.Select(each => Write(each.Key, each.Value))];

    private static FieldDocument Write(string name, FieldValue value)
    {
        Scalar<NameText>? key = Scalar.Name(name);
        return value.Kind switch
        {
            FieldKind.Text => new FieldDocument { Name = key, Text = Scalar.Of(new FieldText(value.AsText!)) },
            FieldKind.Number => new FieldDocument { Name = key, Number = Scalar.Of(value.AsNumber) },
            FieldKind.Date => new FieldDocument { Name = key, Date = Scalar.Of(value.AsDate) },
            FieldKind.Choice => new FieldDocument { Name = key, Choice = Scalar.Name(value.AsText) },
            FieldKind.Flag => new FieldDocument { Name = key, Flag = Scalar.Of(value.AsFlag) },
            _ => throw new UnreachableException($"No document is known for the field '{value}'."),
        };
    }
}
