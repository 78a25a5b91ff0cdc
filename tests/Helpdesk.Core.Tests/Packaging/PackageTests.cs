#if NET10_0 // Packs both targets; once is enough.
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Core.Tests.Packaging;

/// <summary>The packages as a user gets them: packed, inspected, and restored into a project of its own.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string[] Packages = ["Helpdesk.Core", "Helpdesk.ICalendar", "Helpdesk.Pictures"];

    private readonly string folder = Directory.CreateTempSubdirectory("helpdesk-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_packages_hold_what_they_should_and_compute_and_draw_in_a_new_project()
    {
        string version = "";
        foreach (string package in Packages)
        {
            string first = await Pack(package, "first");
            string second = await Pack(package, "second");
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
            Assert.True(File.Exists(Path.ChangeExtension(first, ".snupkg")), "There is no symbol package.");
            CheckThatNoFolderIsNamed(first);
            CheckThatNoFolderIsNamed(Path.ChangeExtension(first, ".snupkg"));
            version = CheckContents(first, package);
            CheckAddresses(await Pack(package, "remote", "--no-build", "-p:PrivateRepositoryUrl=https://example.com/desk.git"), package);
        }

        string consumer = Directory.CreateDirectory(Path.Combine(folder, "consumer")).FullName;
        PackageConsumer.Write(consumer, Path.Combine(folder, "first"), version);

        string plain = await Publish(consumer, "plain");
        Assert.EndsWith(PackageConsumer.Promised(), plain, StringComparison.Ordinal);
        Assert.Equal(2, plain.Split("read back True").Length - 1);
        Assert.Contains("office: March 2026", plain, StringComparison.Ordinal);

        Assert.Equal(plain, await Publish(consumer, "trimmed", "--use-current-runtime", "--self-contained", "-p:PublishTrimmed=true"));
        Assert.SkipUnless(HasProgram("clang") || HasProgram("gcc") || Environment.GetEnvironmentVariable("CI") == "true", "There is neither clang nor gcc to link native code.");
        Assert.Equal(plain, await Publish(consumer, "native", ["--use-current-runtime", "-p:PublishAot=true", .. HasProgram("clang") ? Array.Empty<string>() : ["-p:CppCompilerAndLinker=gcc"]]));
    }

    /// <summary>Publishes the application and runs it; a warning of a linker about these packages is an error.</summary>
    private async Task<string> Publish(string consumer, string name, params string[] arguments)
    {
        string target = Path.Combine(folder, name);

        // A cache of its own, or a package of the same version that was restored before would be tested in place of this one.
        var cache = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(folder, "cache") };
        string log = await DotnetCommand.Run(consumer, cache, ["publish", "--output", target, "--nologo", .. arguments]);
        Assert.DoesNotContain(log.Split('\n'), line => line.Contains("warning IL", StringComparison.Ordinal) && line.Contains("Helpdesk.", StringComparison.Ordinal));
        return await DotnetCommand.Start(Path.Combine(target, "consumer"), target, cache);
    }

    private static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(each => File.Exists(Path.Combine(each, name)));

    private async Task<string> Pack(string package, string name, params string[] more)
    {
        string target = Path.Combine(folder, name);
        await DotnetCommand.Run(Repository.Root, new Dictionary<string, string>(StringComparer.Ordinal), ["pack", $"src/{package}", "--configuration", "Release", "--output", target, "-p:RunAnalyzers=false", .. more]);
        return Assert.Single(Directory.GetFiles(target, $"{package}.*.nupkg"));
    }

    private static string CheckContents(string file, string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        string[] entries = [.. archive.Entries.Select(each => each.FullName)];
        Assert.Contains("README.md", entries);
        Assert.Contains("icon.png", entries);
        foreach (string target in (string[])["net8.0", "net10.0"])
        {
            Assert.Contains($"lib/{target}/{package}.dll", entries);
            Assert.Contains($"lib/{target}/{package}.xml", entries);
        }

        using Stream stream = archive.GetEntry($"{package}.nuspec")!.Open();
        XDocument nuspec = XDocument.Load(stream);
        XNamespace xml = nuspec.Root!.Name.Namespace;
        Assert.Equal("MIT", nuspec.Descendants(xml + "license").Single().Value);
        Assert.Equal("README.md", nuspec.Descendants(xml + "readme").Single().Value);
        Assert.Equal("icon.png", nuspec.Descendants(xml + "icon").Single().Value);
        Assert.StartsWith("### ", nuspec.Descendants(xml + "releaseNotes").Single().Value, StringComparison.Ordinal);
        string[] dependencies = [.. nuspec.Descendants(xml + "dependency").Select(each => each.Attribute("id")!.Value).Distinct(StringComparer.Ordinal)];
        string[] allowed = package == "Helpdesk.Core" ? ["NodaTime", "Ardalis.SmartEnum", "Microsoft.Extensions.DependencyInjection.Abstractions"]
            : package == "Helpdesk.ICalendar" ? ["Helpdesk.Core", "Ical.Net"]
            : ["Helpdesk.Core"];
        Assert.NotEmpty(dependencies);
        Assert.Empty(dependencies.Except(allowed));
        return nuspec.Descendants(xml + "version").Single().Value;
    }

    /// <summary>With a remote that has a web address, the package names it, and the page leads to it: NuGet's site knows no relative links.</summary>
    private static void CheckAddresses(string file, string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using Stream stream = archive.GetEntry($"{package}.nuspec")!.Open();
        XDocument nuspec = XDocument.Load(stream);
        XNamespace xml = nuspec.Root!.Name.Namespace;
        Assert.Equal("https://example.com/desk", nuspec.Descendants(xml + "projectUrl").Single().Value);
        Assert.Equal("https://example.com/desk", nuspec.Descendants(xml + "repository").Single().Attribute("url")!.Value);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        string page = reader.ReadToEnd();
        Assert.DoesNotMatch(@"\]\((?!https://)", page);
        if (package == "Helpdesk.Core")
        {
            Assert.Matches(@"\]\(https://example\.com/desk/blob/[0-9a-f]+/docs/guide/calendars\.md\)", page);
        }
    }

    /// <summary>Sources are named from the root of the repository, so that the same commit gives the same bytes in any folder.</summary>
    private static void CheckThatNoFolderIsNamed(string file)
    {
        byte[] root = Encoding.UTF8.GetBytes(Repository.Root);
        using ZipArchive archive = ZipFile.OpenRead(file);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using Stream stream = entry.Open();
            stream.CopyTo(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(root) < 0, $"{entry.FullName} of {Path.GetFileName(file)} names the folder that it was built in.");
        }
    }
}
#endif
