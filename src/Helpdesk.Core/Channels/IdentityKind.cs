using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Channels;

/// <summary>What a person is known by on a channel.</summary>
/// <remarks>A closed set. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class IdentityKind : SmartEnum<IdentityKind>
{
    /// <summary>An address of electronic mail.</summary>
    public static readonly IdentityKind MailAddress = new(nameof(MailAddress), 1);

    /// <summary>A telephone number, in the international form of ITU-T E.164.</summary>
    public static readonly IdentityKind PhoneNumber = new(nameof(PhoneNumber), 2);

    /// <summary>The name that a person has on a social network.</summary>
    public static readonly IdentityKind SocialHandle = new(nameof(SocialHandle), 3);

    /// <summary>The key of a person in another system: an account, a customer number.</summary>
    public static readonly IdentityKind ExternalId = new(nameof(ExternalId), 4);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(IdentityKind))]
    internal static void KeepValues()
    {
    }

    private IdentityKind(string name, int value)
        : base(name, value)
    {
    }
}
