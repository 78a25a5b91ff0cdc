using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.SmartEnum;

namespace Helpdesk.Channels.Messages;

/// <summary>By what a mail was taken to be automatic, or to want no automatic answer; in the order in which <see cref="AutomaticMessage.Detect"/> looks.</summary>
/// <remarks>A closed set. Immutable and thread-safe; equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class AutomaticReason : SmartEnum<AutomaticReason>
{
    /// <summary><c>Auto-Submitted</c> with any value but <c>no</c> (RFC 3834, 2 and 5).</summary>
    public static readonly AutomaticReason AutoSubmitted = new(nameof(AutoSubmitted), 1);

    /// <summary><c>Return-Path</c> is empty or <c>&lt;&gt;</c>: a bounce or another report, which nothing may answer (RFC 3834; RFC 5321, 4.5.5).</summary>
    public static readonly AutomaticReason NullReturnPath = new(nameof(NullReturnPath), 2);

    /// <summary><c>Content-Type</c> is <c>multipart/report</c>: a report on the delivery or reading of a mail (RFC 6522).</summary>
    public static readonly AutomaticReason Report = new(nameof(Report), 3);

    /// <summary><c>Precedence</c> is <c>bulk</c>, <c>list</c>, <c>junk</c> or <c>auto_reply</c>: no standard, but an old habit.</summary>
    public static readonly AutomaticReason Precedence = new(nameof(Precedence), 4);

    /// <summary>A field of mailing lists: <c>List-Id</c> (RFC 2919), or <c>List-Help</c>, <c>List-Subscribe</c>, <c>List-Unsubscribe</c>, <c>List-Post</c>, <c>List-Owner</c> or <c>List-Archive</c> (RFC 2369).</summary>
    public static readonly AutomaticReason MailingList = new(nameof(MailingList), 5);

    /// <summary><c>X-Auto-Response-Suppress</c> names <c>All</c>, <c>OOF</c> or <c>AutoReply</c> (Microsoft, [MS-OXCMAIL] 2.1.3.2.20). Its other values are about receipts and are no reason.</summary>
    public static readonly AutomaticReason ResponseSuppressed = new(nameof(ResponseSuppressed), 6);

    /// <summary><c>X-Autoreply</c>, <c>X-Auto-Reply</c>, <c>X-Autorespond</c> or <c>X-Autoresponse</c>, with any value but <c>no</c>: what programs write that follow no standard.</summary>
    public static readonly AutomaticReason AutoReplyField = new(nameof(AutoReplyField), 7);

    /// <summary>
    /// The address that an answer would go to, of <c>Reply-To</c> or else of <c>From</c>, is nobody's: its local part, whatever its case and without hyphens, dots and underscores, begins with
    /// <c>noreply</c> or <c>donotreply</c>, or is <c>mailerdaemon</c>, <c>postmaster</c>, <c>autoreply</c>, <c>autoresponder</c>, <c>bounce</c>, <c>bounces</c>, <c>listserv</c> or <c>majordomo</c>; or it begins with <c>owner-</c> or ends in <c>-owner</c>,
    /// <c>-request</c>, <c>-bounce</c> or <c>-bounces</c> (the addresses that lists and the <c>vacation</c> program go by). A form on a web page that writes from such an address and names its visitor in <c>Reply-To</c> is answered.
    /// </summary>
    public static readonly AutomaticReason RobotAddress = new(nameof(RobotAddress), 8);

    // SmartEnum finds its values by reflection, which a linker does not see; native code has a static constructor only where something else uses one of the values.
    [ModuleInitializer]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(AutomaticReason))]
    internal static void KeepValues()
    {
    }

    private AutomaticReason(string name, int value)
        : base(name, value)
    {
    }
}
