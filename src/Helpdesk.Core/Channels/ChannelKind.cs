using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Channels;

/// <summary>A kind of channel through which people reach a desk, with the traits that all channels of the kind share.</summary>
/// <remarks>A closed set: what a host offers is a <see cref="ChannelReference"/> or a channel of one of these kinds. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ChannelKind : SmartEnum<ChannelKind>
{
    /// <summary>Electronic mail.</summary>
    public static readonly ChannelKind Email = new(nameof(Email), 1, synchronous: false, isPublic: false, ConversationStarter.Either, IdentityKind.MailAddress);

    /// <summary>A telephone call.</summary>
    public static readonly ChannelKind Phone = new(nameof(Phone), 2, synchronous: true, isPublic: false, ConversationStarter.Either, IdentityKind.PhoneNumber);

    /// <summary>A chat on a web page or in an application, with both sides present. Visitors may be unknown.</summary>
    public static readonly ChannelKind LiveChat = new(nameof(LiveChat), 3, synchronous: true, isPublic: false, ConversationStarter.Requester, identity: null);

    /// <summary>A messenger such as WhatsApp, in which either side answers when it can. The services ask for a requester's message before the desk may write freely.</summary>
    public static readonly ChannelKind Messaging = new(nameof(Messaging), 4, synchronous: false, isPublic: false, ConversationStarter.Requester, IdentityKind.PhoneNumber);

    /// <summary>A post or comment on a social network, which anyone can read.</summary>
    public static readonly ChannelKind SocialPost = new(nameof(SocialPost), 5, synchronous: false, isPublic: true, ConversationStarter.Either, IdentityKind.SocialHandle);

    /// <summary>A private message on a social network.</summary>
    public static readonly ChannelKind SocialMessage = new(nameof(SocialMessage), 6, synchronous: false, isPublic: false, ConversationStarter.Requester, IdentityKind.SocialHandle);

    /// <summary>A form on a web page, answered by mail.</summary>
    public static readonly ChannelKind WebForm = new(nameof(WebForm), 7, synchronous: false, isPublic: false, ConversationStarter.Requester, IdentityKind.MailAddress);

    /// <summary>A text message to a telephone.</summary>
    public static readonly ChannelKind Sms = new(nameof(Sms), 8, synchronous: false, isPublic: false, ConversationStarter.Either, IdentityKind.PhoneNumber);

    /// <summary>A help centre, in which people find answers and open tickets under their account.</summary>
    public static readonly ChannelKind SelfService = new(nameof(SelfService), 9, synchronous: false, isPublic: false, ConversationStarter.Requester, IdentityKind.ExternalId);

    /// <summary>Another program, which speaks for a person or for a machine.</summary>
    public static readonly ChannelKind Api = new(nameof(Api), 10, synchronous: false, isPublic: false, ConversationStarter.Either, IdentityKind.ExternalId);

    /// <summary>At a counter or on site. Visitors may be unknown.</summary>
    public static readonly ChannelKind InPerson = new(nameof(InPerson), 11, synchronous: true, isPublic: false, ConversationStarter.Either, identity: null);

    /// <summary>A call with pictures, to which people are invited by mail or account.</summary>
    public static readonly ChannelKind Video = new(nameof(Video), 12, synchronous: true, isPublic: false, ConversationStarter.Either, IdentityKind.MailAddress);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ChannelKind))]
    internal static void KeepValues()
    {
    }

    private ChannelKind(string name, int value, bool synchronous, bool isPublic, ConversationStarter startedBy, IdentityKind? identity)
        : base(name, value)
    {
        IsSynchronous = synchronous;
        IsPublic = isPublic;
        StartedBy = startedBy;
        Identity = identity;
    }

    /// <summary>Whether both sides are present at once, so that a person waits for an answer there and then.</summary>
    public bool IsSynchronous { get; }

    /// <summary>Whether others can read along.</summary>
    public bool IsPublic { get; }

    /// <summary>Who can begin a conversation.</summary>
    public ConversationStarter StartedBy { get; }

    /// <summary>What people are known by on such a channel; null when it carries no identity of itself.</summary>
    public IdentityKind? Identity { get; }
}
