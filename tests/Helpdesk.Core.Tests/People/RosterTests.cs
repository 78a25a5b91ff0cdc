using Helpdesk.Core.Tests.Calendars;
using Helpdesk.People;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class RosterTests
{
    private static readonly Team First = new(new TeamId("first-line"), "First line");
    private static readonly Team Night = new(new TeamId("night"), "Night") { Sourcing = Sourcing.Outsourced, Dedication = Dedication.Shared };
    private static readonly Agent Anna = new(new AgentId("anna"), "Anna Bianchi", new Capacity(8, 2)) { Teams = [First.Id] };
    private static readonly Agent Bruno = new(new AgentId("Bruno"), "Bruno", new Capacity(8)) { Teams = [Night.Id, First.Id] };

    [Fact]
    public void A_roster_is_in_order_of_key_however_it_was_given()
    {
        var roster = new Roster([Night, First], [Anna, Bruno]);
        Assert.Equal([Bruno, Anna], roster.Agents);
        Assert.Equal([First, Night], roster.Teams);
        Assert.Equal(Anna, roster.Find(Anna.Id));
        Assert.Equal(Night, roster.Find(Night.Id));
        Assert.Null(roster.Find(new AgentId("carla")));
        Assert.Null(roster.Find(new TeamId("carla")));
        Assert.Equal(roster, new Roster([First, Night], [Bruno, Anna]));
        Assert.Equal(roster.GetHashCode(), new Roster([First, Night], [Bruno, Anna]).GetHashCode());
        Assert.NotEqual(roster, new Roster([First, Night], [Bruno, Anna with { IsActive = false }]));
        Assert.Equal("teams first-line, night; agents Bruno, anna", roster.ToString());
        Assert.Equal(0, new Roster([], []).GetHashCode() - new Roster([], []).GetHashCode());
    }

    [Fact]
    public void A_roster_that_contradicts_itself_is_refused()
    {
        Assert.StartsWith("Agent Bruno is in team night, which the roster does not have.", Assert.Throws<ArgumentException>(() => new Roster([First], [Anna, Bruno])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'agents' has anna twice.", Assert.Throws<ArgumentException>(() => new Roster([First], [Anna, Anna])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'teams' has night twice.", Assert.Throws<ArgumentException>(() => new Roster([Night, Night], [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new Roster([First], [null!]));
        Assert.Throws<ArgumentException>(() => new Roster([], []).Find(default(AgentId)));
    }

    [Fact]
    public void Agents_are_equal_by_their_parts_and_lists_have_no_order()
    {
        Agent one = Anna with { Skills = [new Skill("Billing"), new SkillLevel(new Skill("vpn"), 3)], Languages = [Language.Italian, Language.English, Language.Italian], Shift = Given.Calendar("Mon-Fri 09:00-17:00") };
        Agent two = Anna with { Skills = [new SkillLevel(new Skill(" VPN"), 3), new Skill("billing"), new Skill("billing")], Languages = [Language.English, Language.Italian], Shift = Given.Calendar("Mon-Fri 09:00-17:00") };
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.Equal("billing 1, vpn 3", string.Join(", ", one.Skills));
        Assert.NotEqual(one, two with { Shift = null });
        Assert.Equal(Anna with { Skills = default, Languages = default }, Anna);
        Assert.Empty((Anna with { Teams = default }).Teams);
        Assert.Equal("anna (Anna Bianchi)", Anna.ToString());
        Assert.Equal("night (Night)", Night.ToString());
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Agent(default, "Anna", default));
        Assert.Throws<ArgumentException>(() => new Agent(Anna.Id, " ", default));
        Assert.Throws<ArgumentException>(() => Anna with { Teams = [default] });
        Assert.Throws<ArgumentException>("Languages", () => Anna with { Languages = [Language.Italian, default] });
        Assert.Throws<ArgumentException>(() => Anna with { Skills = [new SkillLevel(new Skill("vpn"), 3), new Skill("VPN")] });
        Assert.Throws<ArgumentNullException>(() => Anna with { Skills = [null!] });
        Assert.Throws<ArgumentException>(() => new Team(default, "First"));
        Assert.Throws<ArgumentException>(() => new Team(First.Id, new string('a', 201)));
        Assert.Throws<ArgumentOutOfRangeException>("Sourcing", () => Night with { Sourcing = (Sourcing)2 });
        Assert.Throws<ArgumentOutOfRangeException>("Dedication", () => Night with { Dedication = (Dedication)(-1) });
        Assert.Throws<ArgumentException>(() => new Skill(" "));
        Assert.Throws<ArgumentException>(() => new Skill(new string('a', 65)));
        Assert.Throws<ArgumentException>(() => new Skill("a\u0007b"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SkillLevel(new Skill("vpn"), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SkillLevel(new Skill("vpn"), 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Capacity(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Capacity(10_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Capacity(1, 101));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgentLoad(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgentLoad(1, -1));
        Assert.Equal("tickets 8, chats 2", new AgentLoad(8, 2).ToString());
        Assert.Equal("tickets 8, chats 2", new Capacity(8, 2).ToString());
    }

    [Fact]
    public void Skills_are_told_apart_by_their_key()
    {
        Assert.Equal(new Skill("Billing"), new Skill(" billing "));
        Assert.True(new Skill("a") < new Skill("b") && new Skill("b") > new Skill("a") && new Skill("a") <= new Skill("A") && new Skill("a") >= new Skill("A"));
        Assert.True(new Skill("a").CompareTo(null) > 0);
    }
}
