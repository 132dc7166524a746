#include "people/nicknames.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace goodturn::people {

namespace {

/// One line a name: all its common forms.
constexpr std::array<std::string_view, 64> families{
    "robert bob bobby rob robbie bert",
    "william bill billy will willy liam wim",
    "richard dick rick rich richie ricky",
    "elizabeth elisabeth liz lizzie beth betty betsy eliza lisa elsie libby",
    "margaret maggie meg peggy marge greta rita margarete gretchen",
    "katherine catherine kathryn kate katie kathy cathy kit kitty katharina",
    "james jim jimmy jamie jem",
    "john jack johnny jon johannes jan johann",
    "jonathan jon jonny",
    "michael mike mick mickey michel micha",
    "thomas tom tommy tomasz tomas",
    "charles charlie chuck chas karl carl",
    "edward ed eddie ted teddy ned edouard",
    "edmund ed eddie",
    "theodore ted teddy theo",
    "joseph joe joey jo josef pepe",
    "daniel dan danny",
    "david dave davey",
    "samuel sam sammy",
    "samantha sam sammy",
    "benjamin ben benny benji",
    "matthew matt matty matthias mateusz",
    "andrew andy drew andreas andre",
    "anthony tony antony anton antonio",
    "alexander alex alec sandy sasha alexandre lex",
    "alexandra alex sandra sasha lexi alexa",
    "nicholas nick nicky nico nicolas klaus nikolaus",
    "christopher chris kit topher christoph",
    "christine chris christina chrissie tina kristina kirsten",
    "patricia pat patty trish tricia",
    "patrick pat paddy rick",
    "susan sue susie suzanne suzy susanne",
    "deborah deb debbie debra",
    "barbara barb barbie babs",
    "jennifer jen jenny jenn",
    "jessica jess jessie",
    "rebecca becky becca bex",
    "victoria vicky vicki tori",
    "stephen steven steve stefan stephan",
    "stephanie steph stefanie",
    "frederick fred freddie fritz friedrich",
    "francis frank fran franz frankie",
    "frances fran fanny francesca",
    "gregory greg gregor",
    "jeffrey geoffrey jeff geoff",
    "gerald gerry jerry gerard",
    "henry harry hank heinrich henri",
    "lawrence laurence larry laurie lorenz",
    "leonard leo len lenny",
    "peter pete pieter pierre",
    "philip phillip phil pip",
    "raymond ray",
    "ronald ron ronnie",
    "timothy tim timmy",
    "vincent vince vinny",
    "walter walt wally",
    "zachary zach zack",
    "abigail abby gail",
    "dorothy dot dottie dora",
    "eleanor ellie nell nora elinor",
    "isabella isabel bella izzy isabelle",
    "judith judy jude",
    "maria mary marie molly mariam",
    "helen ellen nell helena lena",
};

/// A name to the lines it is on.
const std::unordered_map<std::string_view, std::vector<std::size_t>>& lines_of_names() {
    static const auto all = [] {
        std::unordered_map<std::string_view, std::vector<std::size_t>> lines;
        for (std::size_t line = 0; line < families.size(); ++line) {
            std::string_view rest = families.at(line);
            while (!rest.empty()) {
                const std::string_view name = rest.substr(0, rest.find(' '));
                rest.remove_prefix(std::min(rest.size(), name.size() + 1));
                lines[name].push_back(line);
            }
        }
        return lines;
    }();
    return all;
}

} // namespace

bool are_nicknames(std::string_view a, std::string_view b) {
    const auto& lines = lines_of_names();
    const auto of_a = lines.find(a);
    const auto of_b = lines.find(b);
    if (of_a == lines.end() || of_b == lines.end()) return false;
    return std::ranges::find_first_of(of_a->second, of_b->second) != of_a->second.end();
}

std::string_view common_form(std::string_view name) {
    const auto& lines = lines_of_names();
    const auto found = lines.find(name);
    if (found == lines.end()) return name;
    const std::string_view line = families.at(found->second.front());
    return line.substr(0, line.find(' '));
}

} // namespace goodturn::people
