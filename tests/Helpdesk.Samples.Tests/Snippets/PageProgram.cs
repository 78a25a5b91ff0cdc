using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Helpdesk.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The complete program with which a page begins, and the block of text after it: what it prints.</summary>
internal sealed partial class PageProgram
{
    private static readonly string ImplicitUsings = string.Concat(
        new[] { "System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic" }.Select(each => $"global using {each};\n"));

    private readonly string page;
    private readonly Match match;

    private PageProgram(string page, Match match)
    {
        this.page = page;
        this.match = match;
    }

    /// <summary>The pages of the repository and of the packages that have one of their own.</summary>
    public static IEnumerable<string> FrontPages { get; } =
        ["README.md", .. Directory.EnumerateDirectories(Repository.PathOf("src")).Select(each => Repository.Relative(each) + "/README.md").Where(each => File.Exists(Repository.PathOf(each))).Order(StringComparer.Ordinal)];

    /// <summary>What an application references that references the packages.</summary>
    public static IEnumerable<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    public string Code => match.Groups["code"].Value;

    public string Shown => match.Groups["shown"].Value;

    /// <summary>The program of a page; null where its first block is none, or is not followed by what it prints.</summary>
    public static PageProgram? Of(string page) =>
        FirstBlock().Match(File.ReadAllText(Repository.PathOf(page))) is { Success: true } match ? new PageProgram(page, match) : null;

    /// <summary>Compiles the program as an application of its own with implicit usings, where a warning is an error, and runs it.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public string Run()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(Code)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Diagnostic[] problems = [.. compilation.Emit(image).Diagnostics.Where(each => each.Severity >= DiagnosticSeverity.Warning && each.Id is not "CS1701")];
        if (problems.Length > 0)
        {
            throw new InvalidOperationException($"The program of {page} does not compile:\n{string.Join('\n', problems.Select(each => each.ToString()))}");
        }

        image.Position = 0;
        var context = new AssemblyLoadContext(page, isCollectible: true);
        TextWriter before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(printed);
            MethodInfo main = context.LoadFromStream(image).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
            context.Unload();
        }

        return printed.ToString();
    }

    /// <summary>Puts what the program prints on the page.</summary>
    public void Accept(string printed)
    {
        string file = Repository.PathOf(page);
        Group shown = match.Groups["shown"];
        string text = File.ReadAllText(file);
        File.WriteAllText(file, text[..shown.Index] + printed + text[(shown.Index + shown.Length)..]);
    }

    // Nothing but prose before it, whose lines do not open a block.
    [GeneratedRegex(@"\A(?:(?!```).*\n)*?```csharp\n(?<code>(?:(?!```).*\n)*?)```\n\n```text\n(?<shown>(?:(?!```).*\n)*?)```\n", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FirstBlock();
}
