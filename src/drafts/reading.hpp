#pragma once
/// A draft, read before it goes out: does it give, or take? What is found has its place in the draft, the
/// reason, and a better sentence. Nothing is rewritten and nothing is stored. The rules are data
/// (english.drafts).
#include "base/described.hpp"
#include "base/error.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::drafts {

/// What stands behind a rule: a study (docs/decisions/0021 names them), or good taste.
enum class Basis : std::uint8_t { studied, house };
constexpr auto words_of(Basis) {
    return std::array{"studied", "house"};
}

/// One thing to look at.
struct Remark {
    std::string rule;       ///< "takes/pick-your-brain": to be left out by this name
    std::string quote;      ///< the words of the draft, shortened where they are many; "" for what is missing
    std::int64_t start = 0; ///< where they begin in the draft, in characters (code points)
    std::int64_t length = 0; ///< and how many they are
    std::string why;         ///< a sentence
    Basis basis = Basis::house;
    std::string better; ///< a sentence to put in its place; "…" is for what only the writer knows

    static constexpr auto fields() {
        return Fields{field("rule", &Remark::rule),
                      field("quote", &Remark::quote, "shortened where it is long"),
                      field("start", &Remark::start, "in characters (code points)"),
                      field("length", &Remark::length, "in characters (code points)"),
                      field("why", &Remark::why),
                      field("basis", &Remark::basis, "whether a study stands behind it"),
                      field("better", &Remark::better)};
    }
    bool operator==(const Remark&) const = default;
};

struct Reading {
    bool reads_well = true;
    bool understood = true;      ///< false: it is not English, and nothing was looked at
    std::string says;            ///< "This reads well: it asks about them."
    std::vector<Remark> takes;   ///< three at most, the most useful first
    std::vector<Remark> missing; ///< what is not there
    std::string better;          ///< the one sentence that helps most; "" where it reads well

    static constexpr auto fields() {
        return Fields{field("reads_well", &Reading::reads_well),
                      field("understood", &Reading::understood, "false where it is not English"),
                      field("says", &Reading::says, "in one sentence"),
                      field("takes", &Reading::takes, "what takes rather than gives"),
                      field("missing", &Reading::missing, "what is not there"),
                      field("better", &Reading::better, "the one sentence that helps most")};
    }
    bool operator==(const Reading&) const = default;
};

/// Whether a rule goes by that name: "takes/apology" is called so, and "apology".
inline bool is_called(std::string_view rule, std::string_view name) {
    return rule == name || rule.substr(rule.find('/') + 1) == name;
}

/// What is known of the one it goes to; all of it may be left empty.
struct Situation {
    std::string name;          ///< what to call them
    std::string topic;         ///< what they told last, as it can stand after "about"
    std::string favour;        ///< what they did for the writer, for which no thanks were said yet
    std::string silence;       ///< how long ago they talked, "fourteen months", where that is long for them
    bool wants_advice = false; ///< they said that they would like to hear it
    std::vector<std::string> left_out; ///< rules that the writer does not want to hear of
};

/// Reads drafts by the rules of one language, compiled once. Safe to share.
class DraftReader {
  public:
    static const DraftReader& english();
    static Result<DraftReader> from_rules(std::string_view rules, std::string_view file_name);
    DraftReader(DraftReader&&) noexcept;
    DraftReader& operator=(DraftReader&&) noexcept;
    ~DraftReader();

    /// Takes any bytes; quoted mail and signatures are left out, and what is longer than a megabyte is read
    /// up to there.
    Reading read(std::string_view draft, const Situation& situation = {}) const;
    /// The names of the rules that make remarks, heaviest first.
    std::vector<std::string> rules() const;

  private:
    struct Inside;
    explicit DraftReader(std::unique_ptr<const Inside> inside);
    std::unique_ptr<const Inside> inside_;
};

} // namespace goodturn::drafts
