using System.Text;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Characters of files, and bytes that are none.</summary>
public sealed class DecodingTests : IDisposable
{
    /// <summary>What is read at a time.</summary>
    private const int Chunk = 1 << 15;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-8", false)]
    public void Text_is_read_whole_across_chunks(string encoding, bool hasMark)
    {
        Encoding written = Encoding.GetEncoding(encoding);
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(each => $"ä{each}€𝄞\r\n"));
        string file = folder.Write("text", [.. hasMark ? written.GetPreamble() : [], .. written.GetBytes(text)]);

        using TextReader reader = InputFile.OpenLog(file, hasMark ? null : written);

        Assert.Equal(text, reader.ReadToEnd());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(Chunk - 3)]
    [InlineData(Chunk - 2)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData((2 * Chunk) - 1)]
    public void Byte_that_is_not_valid_is_refused_with_its_line_and_place(int place)
    {
        // Lines of ten bytes; the bad byte stands in the middle of a sequence of its own, so that a chunk can end in it.
        byte[] bytes = [.. Enumerable.Range(0, place).Select(each => each % 10 == 9 ? (byte)'\n' : (byte)'x'), 0xE2, 0x82, (byte)'x', (byte)'\n'];

        InputException refusal = Assert.Throws<InputException>(() => ReadAll(bytes, null));

        Assert.EndsWith(
            FormattableString.Invariant($": line {1 + (place / 10)}: byte {place + 1} of the file (0xE282) is not valid utf-8. If the log is in another encoding, name it under encoding in the mapping, such as windows-1252 or iso-8859-1."),
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0x41, 0x0D, 0x0A, 0x0D, 0x41, 0xC3 }, "line 3: byte 6 of the file (0xC3)")]
    [InlineData("windows-1252", new byte[] { 0x41, 0x0A, 0x80, 0x81 }, "line 2: byte 4 of the file (0x81)")]
    [InlineData("us-ascii", new byte[] { 0x41, 0x0A, 0xE4 }, "line 2: byte 3 of the file (0xE4)")]
    [InlineData("utf-16", new byte[] { 0x41, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00 }, "line 2: byte 5 of the file (0x00D8)")]
    [InlineData("utf-16", new byte[] { 0x41, 0x00, 0x41 }, "line 1: byte 3 of the file (0x41)")]
    public void Every_encoding_refuses_what_it_does_not_have(string encoding, byte[] bytes, string place)
    {
        Encoding named = LogEncoding.Find(encoding)!;

        Assert.EndsWith($": {place} is not valid {named.WebName}. Name another encoding in the mapping.", Assert.Throws<InputException>(() => ReadAll(bytes, named)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Chunk - 2)]
    [InlineData(Chunk)]
    public void Half_a_surrogate_pair_is_refused_where_it_stands(int place)
    {
        byte[] bytes = [.. Enumerable.Range(0, place).Select(each => each % 2 == 0 ? (byte)'x' : (byte)0), 0x00, 0xD8, 0x41, 0x00];

        Assert.Contains(
            FormattableString.Invariant($": line 1: byte {place + 1} of the file (0x00D8) is not valid utf-16."), Assert.Throws<InputException>(() => ReadAll(bytes, LogEncoding.Find("utf-16"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_that_contradicts_the_mapping_is_refused() => Assert.EndsWith(
        ": begins with the byte order mark of utf-8, but the mapping says that its encoding is windows-1252.",
        Assert.Throws<InputException>(() => ReadAll([0xEF, 0xBB, 0xBF, 0x41], LogEncoding.Find("windows-1252"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Calendar_that_is_not_utf_8_is_refused_with_what_to_do()
    {
        ReplayFiles files = ReplayFiles.SmallDesk with { Calendar = folder.Write("calendar.json", [0x7B, 0x0A, 0xE4]) };

        Assert.Equal($"{files.Calendar}: line 2: byte 3 of the file (0xE4) is not valid utf-8. Save the file as UTF-8.", ReplayRun.Of(files).Error.TrimEnd());
    }

    [Fact]
    public void Empty_file_has_no_characters() => Assert.Equal("", ReadAll([], null));

    private string ReadAll(byte[] bytes, Encoding? encoding)
    {
        using TextReader reader = InputFile.OpenLog(folder.Write("text", bytes), encoding);
        return reader.ReadToEnd();
    }
}
