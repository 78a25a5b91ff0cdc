using Helpdesk.Channels.Messages;
using Xunit;

namespace Helpdesk.Core.Tests.Channels.Messages;

public class AutomaticMessageTests
{
    [Theory]

    // RFC 3834: anything but "no".
    [InlineData("Auto-Submitted", "auto-replied", "AutoSubmitted")]
    [InlineData("auto-submitted", "auto-generated; owner-email=\"a@b.example\"", "AutoSubmitted")]
    [InlineData("AUTO-SUBMITTED", "(on holiday) Auto-Replied (vacation)", "AutoSubmitted")]
    [InlineData("Auto-Submitted", "", "AutoSubmitted")]
    [InlineData("Auto-Submitted", " No ", null)]
    [InlineData("Auto-Submitted", "no (a \\) nested (comment)); x=y", null)]
    [InlineData("Auto-Submitted", "none", "AutoSubmitted")]

    // The sender of bounces.
    [InlineData("Return-Path", "<>", "NullReturnPath")]
    [InlineData("Return-Path", " <> ", "NullReturnPath")]
    [InlineData("Return-Path", "", "NullReturnPath")]
    [InlineData("Return-Path", "< (nobody)\r\n >", "NullReturnPath")]
    [InlineData("Return-Path", "<bounces+12@mailer.example>", null)]
    [InlineData("Content-Type", "multipart/report; report-type=delivery-status;\r\n boundary=x", "Report")]
    [InlineData("Content-Type", "Multipart/Report", "Report")]
    [InlineData("Content-Type", "multipart/mixed; boundary=\"multipart/report\"", null)]

    // Habits of the time before.
    [InlineData("Precedence", "bulk", "Precedence")]
    [InlineData("Precedence", "LIST", "Precedence")]
    [InlineData("Precedence", "junk", "Precedence")]
    [InlineData("Precedence", "auto_reply", "Precedence")]
    [InlineData("Precedence", "first-class", null)]
    [InlineData("List-Id", "<news.example.com>", "MailingList")]
    [InlineData("list-unsubscribe", "<mailto:leave@example.com>", "MailingList")]
    [InlineData("List-Price", "20", null)]
    [InlineData("X-Auto-Response-Suppress", "All", "ResponseSuppressed")]
    [InlineData("X-Auto-Response-Suppress", "DR, oof, RN", "ResponseSuppressed")]
    [InlineData("X-Auto-Response-Suppress", "DR, AutoReply", "ResponseSuppressed")]
    [InlineData("X-Auto-Response-Suppress", "DR, NDR, RN, NRN", null)]
    [InlineData("X-Auto-Response-Suppress", "None", null)]
    [InlineData("X-Autoreply", "yes", "AutoReplyField")]
    [InlineData("X-Autorespond", "Out of office", "AutoReplyField")]
    [InlineData("X-Autoreply", "no", null)]

    // Addresses that nobody reads.
    [InlineData("From", "MAILER-DAEMON@mx.example (Mail Delivery System)", "RobotAddress")]
    [InlineData("From", "Mail Delivery System <Mailer-Daemon@mx.example>", "RobotAddress")]
    [InlineData("From", "\"Shop <no>, orders\" <No-Reply@shop.example>", "RobotAddress")]
    [InlineData("From", "noreply-orders@shop.example", "RobotAddress")]
    [InlineData("From", "do_not_reply+77@shop.example", "RobotAddress")]
    [InlineData("From", "postmaster@mx.example", "RobotAddress")]
    [InlineData("From", "news-request@lists.example", "RobotAddress")]
    [InlineData("From", "owner-news@lists.example", "RobotAddress")]
    [InlineData("From", "Anna Rossi <anna@example.com>", null)]
    [InlineData("From", "\"noreply@shop.example\" <anna@example.com>", null)]
    [InlineData("From", "\"say \\\"<noreply@x>\\\"\" <anna@example.com>", null)]
    [InlineData("From", "norah.eply@example.com", null)]
    [InlineData("From", "bouncer@club.example", null)]
    [InlineData("Sender", "noreply@shop.example", null)]
    [InlineData("Subject", "Auto-Submitted: auto-replied", null)]
    [InlineData("From", "", null)]
    [InlineData("From", "\"", null)]
    [InlineData("From", "\"\\", null)]
    [InlineData("From", "<", null)]
    public void One_field_says_whether_a_mail_is_automatic(string field, string value, string? reason)
    {
        AutomaticMessage? found = AutomaticMessage.Detect([KeyValuePair.Create(field, value)]);
        Assert.Equal(reason, found?.Reason.Name);
        if (found is not null)
        {
            Assert.Equal((field, value), (found.Field, found.Value));
        }
    }

    [Fact]
    public void A_form_that_names_its_visitor_is_answered_and_one_that_names_a_robot_is_not()
    {
        Assert.Null(AutomaticMessage.Detect([KeyValuePair.Create("From", "noreply@site.example"), KeyValuePair.Create("Reply-To", "anna@example.com")]));
        Assert.Equal(
            "RobotAddress (reply-to: noreply@site.example)",
            AutomaticMessage.Detect([KeyValuePair.Create("From", "anna@example.com"), KeyValuePair.Create("reply-to", "noreply@site.example")])?.ToString());
        Assert.NotNull(AutomaticMessage.Detect([KeyValuePair.Create("From", "noreply@site.example"), KeyValuePair.Create("Reply-To", " ")]));
    }

    [Fact]
    public void Of_several_reasons_the_first_of_the_table_is_given_whatever_the_order_of_the_fields()
    {
        KeyValuePair<string, string>[] header =
        [
            KeyValuePair.Create("From", "noreply@shop.example"),
            KeyValuePair.Create("Precedence", "bulk"),
            KeyValuePair.Create("Precedence", "list"),
            KeyValuePair.Create("Auto-Submitted", "no"),
        ];
        Assert.Equal("Precedence (Precedence: bulk)", AutomaticMessage.Detect(header)?.ToString());
        Assert.Equal("Precedence (Precedence: list)", AutomaticMessage.Detect(Enumerable.Reverse(header))?.ToString());
        Assert.Null(AutomaticMessage.Detect([]));
    }

    [Fact]
    public async Task A_hostile_header_is_read_promptly()
    {
        string[] values = [new('(', 1_000_000), string.Concat(Enumerable.Repeat("\"\\", 500_000)), new('<', 1_000_000), string.Concat(Enumerable.Repeat("a,;", 300_000))];
        string[] fields = ["Auto-Submitted", "Return-Path", "Content-Type", "Precedence", "X-Auto-Response-Suppress", "From", "Reply-To"];
        AutomaticMessage? found = await Calendars.Promptly.Ask(() =>
            AutomaticMessage.Detect(fields.SelectMany(field => values.Select(value => KeyValuePair.Create(field, value)))));
        Assert.Equal(AutomaticReason.AutoSubmitted, found?.Reason);
    }
}
