#include "base/out_file.hpp"
#include "base/text.hpp"
#include "cli/commands/event.hpp"
#include "cli/say.hpp"
#include "codes/square_code.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::AskCard what;
    std::string file;
};

/// As a picture, of the kind that the file's name ends in.
Result<std::string> picture_of(const operations::OwnCard& card, const std::string& file) {
    const std::string name = lower_ascii(file);
    if (name.ends_with(".svg")) return card.svg;
    if (name.ends_with(".vcf")) return card.vcard;
    if (!name.ends_with(".png"))
        return invalid(fmt::format("\"{}\" does not say what kind of picture it is to be", file),
                       "Let it end in .png or .svg; .vcf writes the card itself.");
    TRY(const auto code, codes::square_code(card.vcard));
    return codes::as_png(code);
}

Result<Status> write_file(Face& face, const operations::OwnCard& card, const std::string& file) {
    TRY(const std::string picture, picture_of(card, file));
    OutFile out(file);
    CHECK_OK(out.open());
    CHECK_OK(out.write(picture));
    CHECK_OK(out.finish());
    if (face.json())
        face.print_json(card);
    else
        face.page().text(fmt::format("Your card is in {}.", file));
    return Status::done;
}

/// Colours of its own where there are any, so that dark is dark on every terminal.
std::string on_screen(const operations::OwnCard& card, bool colour) {
    if (!colour) return card.blocks;
    std::string lines;
    for (const std::string& line : split(card.blocks, '\n'))
        if (!line.empty()) lines += "\x1b[97;40m" + line + "\x1b[0m\n";
    return lines;
}

Result<Status> show(Face& face, const operations::OwnCard& card) {
    if (face.terminal().out_is_terminal && face.terminal().width < card.columns)
        return refused(fmt::format("the code needs {} columns, and this window has {}", card.columns,
                                   face.terminal().width),
                       "Make the window wider, or write a picture: goodturn event card -o card.png");
    CHECK_OK(face.write(on_screen(card, face.terminal().colour)));
    const std::string addresses = card.addresses.empty() ? std::string("no address; to add yours: ") +
                                                               typed("settings set addresses ADDRESS")
                                                         : join(card.addresses, ", ");
    face.page().text(fmt::format("{}, {}", bold(card.name), addresses));
    return Status::done;
}

} // namespace

Command event_card_verb() {
    return {
        .keyword = "card",
        .usage = {"event card [-o FILE] [--address ADDRESS]… [--inverted]"},
        .line = "your card as a code that a telephone reads from the screen, or as a picture",
        .operations = {"own-card"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-o,--output", "FILE", asked->file, "write a picture: card.png, card.svg")
                .with(Offers::files);
            syntax.values("--address", "ADDRESS", asked->what.addresses, "only this one of your addresses");
            syntax.flag("--inverted", asked->what.inverted, "for a pipe onto a light ground");
            return [asked](Face& face) -> Result<Status> {
                TRY(const auto card, carry_out(face, operations::own_card, asked->what));
                if (!asked->file.empty() && asked->file != "-") return write_file(face, card, asked->file);
                if (!face.json()) return show(face, card);
                face.print_json(card);
                return Status::done;
            };
        },
    };
}

} // namespace goodturn::cli
