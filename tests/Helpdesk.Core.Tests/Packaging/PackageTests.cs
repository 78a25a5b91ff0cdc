#if NET10_0 // Packs both targets; once is enough.
using System.IO.Compression;
using System.Xml.Linq;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.Core.Tests.Packaging;

/// <summary>The package as a user gets it: packed, inspected, and restored into a project of its own.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Consumer = """
        using Helpdesk.Calendars;
        using NodaTime;

        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").Build();
        Console.WriteLine("due " + office.Add(Instant.FromUtc(2026, 3, 27, 15, 0), BusinessTime.FromHours(8)));
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("helpdesk-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_package_holds_what_it_should_and_computes_a_deadline_in_a_new_project()
    {
        string first = await Pack("first");
        string second = await Pack("second");
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.True(File.Exists(Path.ChangeExtension(first, ".snupkg")), "There is no symbol package.");

        string version = CheckContents(first);
        string consumer = Directory.CreateDirectory(Path.Combine(folder, "consumer")).FullName;
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), Consumer, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(consumer, "consumer.csproj"), Project(version), TestContext.Current.CancellationToken);

        // A cache of its own, or a package of the same version that was restored before would be tested in place of this one.
        var cache = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(folder, "cache") };
        string output = await DotnetCommand.Run(consumer, cache, "run");

        // Friday 16:00 in Rome, two hours left that day; Monday is six hours in, past its lunch, after the clock went forward on Sunday.
        Assert.Contains("due 2026-03-30T14:00:00Z", output, StringComparison.Ordinal);
    }

    private async Task<string> Pack(string name)
    {
        string target = Path.Combine(folder, name);

        // The date inside a package is the only part of it that is not determined by its content.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCE_DATE_EPOCH"] = "1767225600" };
        await DotnetCommand.Run(Repository.Root, environment, "pack", "src/Helpdesk.Core", "--configuration", "Release", "--output", target);
        return Assert.Single(Directory.GetFiles(target, "*.nupkg"));
    }

    private static string CheckContents(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        string[] entries = [.. archive.Entries.Select(each => each.FullName)];
        Assert.Contains("README.md", entries);
        foreach (string target in (string[])["net8.0", "net10.0"])
        {
            Assert.Contains($"lib/{target}/Helpdesk.Core.dll", entries);
            Assert.Contains($"lib/{target}/Helpdesk.Core.xml", entries);
        }

        using Stream stream = archive.GetEntry("Helpdesk.Core.nuspec")!.Open();
        XDocument nuspec = XDocument.Load(stream);
        XNamespace xml = nuspec.Root!.Name.Namespace;
        Assert.Equal("MIT", nuspec.Descendants(xml + "license").Single().Value);
        Assert.Equal("README.md", nuspec.Descendants(xml + "readme").Single().Value);
        string[] dependencies = [.. nuspec.Descendants(xml + "dependency").Select(each => each.Attribute("id")!.Value).Distinct(StringComparer.Ordinal)];
        Assert.Empty(dependencies.Except(["NodaTime", "Ardalis.SmartEnum", "Microsoft.Extensions.DependencyInjection.Abstractions"]));
        return nuspec.Descendants(xml + "version").Single().Value;
    }

    /// <summary>A project outside the repository that knows the package's folder and what this machine has restored already.</summary>
    private string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestoreAdditionalProjectSources>{Path.Combine(folder, "first")}</RestoreAdditionalProjectSources>
            <RestoreFallbackFolders>{GlobalPackages()}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Helpdesk.Core" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private static string GlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
#endif
