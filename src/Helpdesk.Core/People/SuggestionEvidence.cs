using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.People;

/// <summary>What speaks for two being one person.</summary>
/// <remarks>A closed set, the strongest first. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SuggestionEvidence : SmartEnum<SuggestionEvidence>
{
    /// <summary>One message proves identities of both: a login that is one's, sent from the mail address of the other.</summary>
    public static readonly SuggestionEvidence ProvenTogether = new(nameof(ProvenTogether), 1, isProof: true);

    /// <summary>The sender says that an identity is their own which is the other's.</summary>
    public static readonly SuggestionEvidence ClaimedBySender = new(nameof(ClaimedBySender), 2, isProof: false);

    /// <summary>The other once said that an identity is their own which is proven to be the sender's.</summary>
    public static readonly SuggestionEvidence ClaimedByOther = new(nameof(ClaimedByOther), 3, isProof: false);

    /// <summary>Both say that an identity is theirs, which is nobody's.</summary>
    public static readonly SuggestionEvidence ClaimedByBoth = new(nameof(ClaimedByBoth), 4, isProof: false);

    /// <summary>Both have the same name, and a mail address at the same domain, which is no provider's that anybody may use; of one who was merged, each name with the addresses that were linked under it.</summary>
    public static readonly SuggestionEvidence SameNameAndDomain = new(nameof(SameNameAndDomain), 5, isProof: false);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(SuggestionEvidence))]
    internal static void KeepValues()
    {
    }

    private SuggestionEvidence(string name, int value, bool isProof)
        : base(name, value) => IsProof = isProof;

    /// <summary>Whether identities of both were proven at once. Even so two may share a computer or a mailbox, and a merge stays the host's decision.</summary>
    public bool IsProof { get; }
}
