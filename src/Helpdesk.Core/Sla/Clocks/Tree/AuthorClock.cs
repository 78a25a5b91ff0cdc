using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>The author of the event is of some kind.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AuthorClock(AuthorTrait Trait) : ClockCondition
{
    internal override void Write(StringBuilder text) => text.Append(Trait switch
    {
        AuthorTrait.Requester => "by the requester's side",
        AuthorTrait.Agent => "by an agent",
        AuthorTrait.ThirdParty => "by a third party",
        AuthorTrait.System => "by the system",
        AuthorTrait.Person => "by a person",
        AuthorTrait.Program => "by a program",
        _ => "by the assignee",
    });
}
