#pragma once
/// The table of word vectors: what 100,000 English words mean, as directions in 100 dimensions. Words that
/// are used alike point alike. Made once by tools/make_vectors.cpp, read where it lies, never written by the
/// program.
///
/// The file, all numbers little-endian:
///
///     "GTWORDS\n", version, dimensions, count of words, bytes of text (four 32-bit numbers),
///     checksum of all that follows, checksum of the 32 bytes before (two 64-bit numbers)
///     for each word, the most frequent first: its scale (32-bit float)
///     for each word, and one more: where it begins in the text (32 bits)
///     the words' numbers in the order of the alphabet (32 bits each)
///     for each word: 100 signed bytes; times its scale they are its vector
///     the text of all words, folded, one after the other
#include "base/error.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace goodturn::meaning {

constexpr std::size_t dimensions = 100;
using Vector = std::array<float, dimensions>;

/// The number of a word: 0 is the most frequent one.
using WordNumber = std::uint32_t;

/// An open table. Mapped, not read: only what is asked for comes into memory.
class Table {
  public:
    /// Refuses a file that is not such a table, is cut short, is of another version, or is damaged anywhere:
    /// all of it is looked at, which takes a few milliseconds.
    static Result<Table> open(const std::filesystem::path& file);

    Table(Table&&) noexcept;
    Table& operator=(Table&&) noexcept;
    ~Table();

    std::size_t size() const;
    /// Tells this table from any other.
    std::uint64_t checksum() const;
    /// The word is folded already (base/text.hpp).
    std::optional<WordNumber> find(std::string_view word) const;
    std::string_view word(WordNumber number) const;
    Vector vector(WordNumber number) const;
    /// Adds `weight` times the word's vector.
    void add(WordNumber number, float weight, Vector& sum) const;
    /// The cosine of two words, -1 to 1.
    double closeness(WordNumber a, WordNumber b) const;

  private:
    struct Inside;
    explicit Table(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// Of two vectors, -1 to 1; 0 where one of them is nothing.
double cosine(const Vector& a, const Vector& b);

/// A word and its vector, for making a table.
struct Entry {
    std::string word;
    Vector vector{};
};

/// Takes out what all vectors share, which hides what tells them apart: the mean of the first `from` and
/// their two main directions (J. Mu, P. Viswanath, "All-but-the-top", ICLR 2018).
void take_out_what_all_share(std::span<Entry> entries, std::size_t from);

/// Writes a table of these words, the most frequent first. Words are folded and differ from each other. The
/// file is there whole or not at all.
Result<void> write_table(const std::filesystem::path& file, std::span<const Entry> entries);

} // namespace goodturn::meaning
