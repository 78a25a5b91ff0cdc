using System.Globalization;
using System.Text;

namespace ReplayLog.Input;

/// <summary>Reads the characters of a file. Bytes that its encoding does not have are refused with their line and place: read as replacement characters, two names could become one.</summary>
internal sealed class DecodingReader : TextReader
{
    private const int BytesPerRead = 1 << 15;

    private readonly Stream stream;
    private readonly string file;
    private readonly Encoding? named;
    private readonly string advice;
    private readonly byte[] bytes = new byte[BytesPerRead];
    private Encoding? encoding;
    private Decoder? decoder;
    private char[] chars = [];
    private int next;
    private int end;
    private bool isAtEnd;

    // Where the bytes of the last read began, and the line on which its characters began.
    private long offset;
    private long line = 1;
    private bool endsInReturn;

    /// <param name="stream">The bytes.</param>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="named">The encoding; null for UTF-8, or for what a byte order mark says.</param>
    /// <param name="advice">What to do about bytes that are not valid.</param>
    public DecodingReader(Stream stream, string file, Encoding? named, string advice)
    {
        this.stream = stream;
        this.file = file;
        this.named = named;
        this.advice = advice;
    }

    public override int Peek() => next < end || Fill() ? chars[next] : -1;

    public override int Read() => next < end || Fill() ? chars[next++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || (next == end && !Fill()))
        {
            return 0;
        }

        int count = Math.Min(buffer.Length, end - next);
        chars.AsSpan(next, count).CopyTo(buffer);
        next += count;
        return count;
    }

    public override int ReadBlock(Span<char> buffer)
    {
        int count = 0;
        while (count < buffer.Length && Read(buffer[count..]) is > 0 and int read)
        {
            count += read;
        }

        return count;
    }

    public override int ReadBlock(char[] buffer, int index, int count) => ReadBlock(buffer.AsSpan(index, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        next = end = 0;
        while (end == 0 && !isAtEnd)
        {
            int count = ReadBytes();
            isAtEnd = count < bytes.Length;
            int first = 0;
            if (decoder is null)
            {
                encoding = FindEncoding(bytes.AsSpan(0, count), out first);
                decoder = encoding.GetDecoder();
                chars = new char[encoding.GetMaxCharCount(bytes.Length)];
            }

            Decode(first, count);
            offset += count;
        }

        return end > 0;
    }

    private int ReadBytes()
    {
        try
        {
            return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read: {problem.Message}", problem);
        }
    }

    private void Decode(int first, int count)
    {
        try
        {
            end = decoder!.GetChars(bytes, first, count - first, chars, 0, flush: isAtEnd);
        }
        catch (DecoderFallbackException problem)
        {
            throw Refuse(Find(problem.BytesUnknown ?? [], first + problem.Index), problem.BytesUnknown ?? []);
        }

        if (LogEncoding.HasUndefinedBytes(encoding!) && chars.AsSpan(0, end).IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and int undefined)
        {
            throw Refuse(first + undefined, [bytes[first + undefined]]);
        }

        CountLines(chars.AsSpan(0, end));
    }

    /// <summary>Where bytes stand that are not valid: at the index that the decoder gives, or before it where that has already gone on to what follows. Negative where they began in the bytes read before.</summary>
    private int Find(byte[] unknown, int index)
    {
        int place = index;
        while (place >= 0 && place > index - 4 && !bytes.AsSpan(place).StartsWith(unknown))
        {
            place--;
        }

        return place == -1 && index >= 0 ? -unknown.Length : place;
    }

    private InputException Refuse(int place, byte[] unknown)
    {
        // What stands before is valid, except for the end of a sequence that began in the bytes read before, which holds no line break.
        var lenient = (Encoding)encoding!.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        CountLines(lenient.GetString(bytes, 0, Math.Max(place, 0)));
        return new InputException(string.Create(
            CultureInfo.InvariantCulture, $"{file}: line {line}: byte {offset + place + 1} of the file (0x{Convert.ToHexString(unknown)}) is not valid {encoding!.WebName}. {advice}"));
    }

    /// <summary>Moves <see cref="line"/> past some text. A return, a line feed and both together are one line break.</summary>
    private void CountLines(ReadOnlySpan<char> text)
    {
        foreach (char each in text)
        {
            line += each == '\r' || (each == '\n' && !endsInReturn) ? 1 : 0;
            endsInReturn = each == '\r';
        }
    }

    private Encoding FindEncoding(ReadOnlySpan<byte> start, out int markLength)
    {
        Encoding? marked = LogEncoding.OfMark(start, out markLength);
        return marked is null ? named ?? LogEncoding.Utf8
            : named is null || LogEncoding.IsUnicode(named) ? marked
            : throw new InputException($"{file}: begins with the byte order mark of {marked.WebName}, but the mapping says that its encoding is {named.WebName}.");
    }
}
