#pragma once
/// A note as words: lower case, contractions taken apart ("she's" is "she" and "'s", "don't" is "do" and
/// "not"), with what stood before each. Quoted mail and signatures are left out.
#include "listen/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace goodturn::listen {

/// What stands between two words, the strongest mark if there are several.
enum class Break : std::uint8_t { none, quote, bracket, comma, dash, colon, stop, line };

/// Who says the word: the writer of the note, the person it is about (in quotes, or after "Ann:" in a chat),
/// or the writer in a chat or a list of things to do ("me:").
enum class Speaker : std::uint8_t { writer, them, writer_to_do };

struct Token {
    std::uint32_t begin = 0; ///< bytes of the note
    std::uint32_t end = 0;   ///< bytes; may equal begin for the second half of a merged spelling ("gonna")
    std::string_view word;   ///< lower case, spelling repaired; lives in the vocabulary or in Tokens
    WordId id = unknown_word;
    Break before = Break::line;
    bool capital = false;   ///< begins with a capital letter
    bool number = false;    ///< begins with a digit or a sign of money
    bool quoted = false;    ///< between quotation marks
    bool bracketed = false; ///< between round brackets
    bool question = false;  ///< the mark after it asks
    Speaker speaker = Speaker::writer;
};

/// Invariant: tokens are in the order of the note, begin <= end, and lie within the note.
struct Tokens {
    std::vector<Token> list;
    std::vector<char> letters; ///< what the words of no vocabulary are made of

    Tokens() = default;
    Tokens(Tokens&&) noexcept = default; // a moved vector keeps its letters where they are
    Tokens& operator=(Tokens&&) noexcept = default;
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;
    ~Tokens() = default;
};

/// Takes any bytes. Notes are read up to `longest_note` bytes.
constexpr std::size_t longest_note = 1U << 20U;
Tokens to_tokens(std::string_view note, const Vocabulary& vocabulary);

/// How many code points lie before a byte offset; bytes that are not UTF-8 count one each.
std::int64_t code_points_before(std::string_view note, std::size_t offset);

} // namespace goodturn::listen
