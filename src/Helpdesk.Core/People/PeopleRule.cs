using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.People;

/// <summary>A rule of the book of requesters, which a refused change would have broken.</summary>
/// <remarks>A closed set. Immutable and safe from any number of threads; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class PeopleRule : SmartEnum<PeopleRule>
{
    /// <summary>A key is one requester's.</summary>
    public static readonly PeopleRule RequesterExists = new(nameof(RequesterExists), 1);

    /// <summary>Only a requester in the book can be changed.</summary>
    public static readonly PeopleRule UnknownRequester = new(nameof(UnknownRequester), 2);

    /// <summary>A requester who was merged into another is changed no more; the other is.</summary>
    public static readonly PeopleRule AlreadyMerged = new(nameof(AlreadyMerged), 3);

    /// <summary>An identity is one person's. That it would be two people's suggests that they are one, which a merge can say and a link cannot.</summary>
    public static readonly PeopleRule IdentityTaken = new(nameof(IdentityTaken), 4);

    /// <summary>An identity is linked once: a second link would hide the evidence of the first.</summary>
    public static readonly PeopleRule AlreadyLinked = new(nameof(AlreadyLinked), 5);

    /// <summary>Only an identity that the requester has can be taken from them.</summary>
    public static readonly PeopleRule NotLinked = new(nameof(NotLinked), 6);

    /// <summary>Identities come and go by links, each with its evidence, and not with other changes of a requester.</summary>
    public static readonly PeopleRule IdentitiesByLinkOnly = new(nameof(IdentitiesByLinkOnly), 7);

    /// <summary>Nobody is merged into themselves.</summary>
    public static readonly PeopleRule SelfMerge = new(nameof(SelfMerge), 8);

    /// <summary>Two keys of one person are not merged again, in a circle or otherwise.</summary>
    public static readonly PeopleRule MergeCycle = new(nameof(MergeCycle), 9);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(PeopleRule))]
    internal static void KeepValues()
    {
    }

    private PeopleRule(string name, int value)
        : base(name, value)
    {
    }
}
