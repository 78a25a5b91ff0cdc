using System.Collections.Frozen;
using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>The small letters that Unicode has as one character and as a letter with a mark behind it.</summary>
/// <remarks>
/// The framework's own normalisation does nothing where a host runs in invariant globalization mode, so the same address would be two on two machines.
/// Here are the Latin, Greek and Cyrillic letters and the kana: what keyboards and operating systems are known to write either way.
/// </remarks>
internal static class MarkedLetters
{
    /// <summary>Letter and marked letter in turn, by the mark.</summary>
    private static readonly Dictionary<char, string> ByMark = new()
    {
        ['\u0300'] = "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳἀἂἁἃἐἒἑἓἠἢἡἣἰἲἱἳὀὂὁὃὐὒὑὓὠὢὡὣαὰεὲηὴιὶοὸυὺωὼϊῒϋῢ",
        ['\u0301'] = "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứἀἄἁἅἐἔἑἕἠἤἡἥἰἴἱἵὀὄὁὅὐὔὑὕὠὤὡὥ",
        ['\u0302'] = "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ",
        ['\u0303'] = "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ",
        ['\u0304'] = "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝαᾱιῑυῡ",
        ['\u0306'] = "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặαᾰιῐυῠ",
        ['\u0307'] = "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ",
        ['\u0308'] = "aäeëiïoöuüyÿιϊυϋеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ",
        ['\u0309'] = "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ",
        ['\u030A'] = "aåuůwẘyẙ",
        ['\u030B'] = "oőuűуӳ",
        ['\u030C'] = "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ",
        ['\u030F'] = "aȁeȅiȉoȍrȑuȕѵѷ",
        ['\u0311'] = "aȃeȇiȋoȏrȓuȗ",
        ['\u0313'] = "αἀεἐηἠιἰοὀυὐωὠρῤ",
        ['\u0314'] = "αἁεἑηἡιἱοὁυὑωὡρῥ",
        ['\u031B'] = "oơuư",
        ['\u0323'] = "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ",
        ['\u0324'] = "uṳ",
        ['\u0325'] = "aḁ",
        ['\u0326'] = "sștț",
        ['\u0327'] = "cçgģkķlļnņrŗsştţeȩdḑhḩ",
        ['\u0328'] = "aąeęiįuųoǫ",
        ['\u032D'] = "dḓeḙlḽnṋtṱuṷ",
        ['\u032E'] = "hḫ",
        ['\u0330'] = "eḛiḭuṵ",
        ['\u0331'] = "bḇdḏkḵlḻnṉrṟtṯzẕhẖ",
        ['\u0342'] = "ἀἆἁἇἠἦἡἧἰἶἱἷὐὖὑὗὠὦὡὧαᾶηῆιῖϊῗυῦϋῧωῶ",
        ['\u0345'] = "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὰᾲαᾳάᾴᾶᾷὴῂηῃήῄῆῇὼῲωῳώῴῶῷ",
        ['\u3099'] = "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ",
        ['\u309A'] = "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
    };

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Pairs().ToFrozenDictionary(each => (each.Letter, each.Mark), each => each.Marked);

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts = Pairs().ToFrozenDictionary(each => each.Marked, each => (each.Letter, each.Mark));

    public static bool TryCompose(char letter, char mark, out char marked) => Composed.TryGetValue((letter, mark), out marked);

    /// <summary>Writes a letter without marks, and then its marks, innermost first.</summary>
    public static void Decompose(char letter, StringBuilder into)
    {
        if (letter == '\u0130')
        {
            // The capital I with a dot has no small letter of one character.
            into.Append("i\u0307");
        }
        else if (Parts.TryGetValue(letter, out (char Letter, char Mark) parts))
        {
            Decompose(parts.Letter, into);
            into.Append(parts.Mark);
        }
        else
        {
            into.Append(letter);
        }
    }

    private static IEnumerable<(char Letter, char Mark, char Marked)> Pairs()
    {
        foreach ((char mark, string letters) in ByMark)
        {
            for (int i = 0; i < letters.Length; i += 2)
            {
                yield return (letters[i], mark, letters[i + 1]);
            }
        }
    }
}
