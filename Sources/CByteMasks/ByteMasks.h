// Where certain bytes lie among 64 bytes of text, one bit a byte, the first byte the lowest bit.
//
// In C because Swift has no name for SSE2's movemask; `static inline`, so that it melts into Swift's loops.
#ifndef DUIDAN_BYTE_MASKS_H
#define DUIDAN_BYTE_MASKS_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Of 64 bytes of delimited text.
typedef struct {
  uint64_t delimiters;
  uint64_t lineEnds;
  uint64_t quotes;
} DelimiterMasks;

// Of 64 bytes of UTF-8 (RFC 3629).
typedef struct {
  uint64_t continuations;
  uint64_t leadsOfTwoOrMore;
  uint64_t leadsOfThreeOrMore;
  uint64_t leadsOfFour;
  // Leads that no character has, or whose second byte is bound further: C0, C1, E0, ED, F0 and above.
  uint64_t doubtfulLeads;
} CharacterMasks;

// Of 64 bytes of GB 18030.
typedef struct {
  uint64_t high;
  // Whether there is one of 0x80 and 0xFF, which begin no character.
  int hasEdge;
  int hasZero;
} PairTraits;

// What 64 bytes hold besides printable ASCII.
typedef struct {
  int hasHigh;
  int hasZero;
} ByteTraits;

#if defined(__SSE2__)

static inline uint64_t maskOf(__m128i a, __m128i b, __m128i c, __m128i d) {
  return (uint64_t)(uint32_t)_mm_movemask_epi8(a) | (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16 |
         (uint64_t)(uint32_t)_mm_movemask_epi8(c) << 32 | (uint64_t)(uint32_t)_mm_movemask_epi8(d) << 48;
}

static inline __m128i sixteen(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

static inline __m128i sameAs(__m128i bytes, uint8_t wanted) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)wanted)); }

static inline __m128i atLeast(__m128i bytes, uint8_t least) {
  return _mm_cmpeq_epi8(_mm_max_epu8(bytes, _mm_set1_epi8((char)least)), bytes);
}

static inline __m128i lineEndsOf(__m128i bytes) { return _mm_or_si128(sameAs(bytes, 10), sameAs(bytes, 13)); }

static inline __m128i continuationsOf(__m128i bytes) { return _mm_cmplt_epi8(bytes, _mm_set1_epi8(-64)); }

static inline __m128i doubtfulOf(__m128i bytes) {
  __m128i two = sameAs(_mm_and_si128(bytes, _mm_set1_epi8((char)0xFE)), 0xC0);
  __m128i three = _mm_or_si128(sameAs(bytes, 0xE0), sameAs(bytes, 0xED));
  return _mm_or_si128(_mm_or_si128(two, three), atLeast(bytes, 0xF0));
}

static inline DelimiterMasks delimiterMasks(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m128i a = sixteen(bytes), b = sixteen(bytes + 16), c = sixteen(bytes + 32), d = sixteen(bytes + 48);
  DelimiterMasks masks;
  masks.delimiters = maskOf(sameAs(a, delimiter), sameAs(b, delimiter), sameAs(c, delimiter), sameAs(d, delimiter));
  masks.lineEnds = maskOf(lineEndsOf(a), lineEndsOf(b), lineEndsOf(c), lineEndsOf(d));
  masks.quotes = maskOf(sameAs(a, quote), sameAs(b, quote), sameAs(c, quote), sameAs(d, quote));
  return masks;
}

static inline ByteTraits byteTraits(const uint8_t *bytes) {
  __m128i a = sixteen(bytes), b = sixteen(bytes + 16), c = sixteen(bytes + 32), d = sixteen(bytes + 48);
  __m128i any = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
  __m128i least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d));
  ByteTraits traits = {_mm_movemask_epi8(any), _mm_movemask_epi8(sameAs(least, 0))};
  return traits;
}

static inline CharacterMasks characterMasks(const uint8_t *bytes) {
  __m128i a = sixteen(bytes), b = sixteen(bytes + 16), c = sixteen(bytes + 32), d = sixteen(bytes + 48);
  CharacterMasks masks;
  masks.continuations = maskOf(continuationsOf(a), continuationsOf(b), continuationsOf(c), continuationsOf(d));
  masks.leadsOfTwoOrMore = maskOf(a, b, c, d) & ~masks.continuations;
  masks.leadsOfThreeOrMore = maskOf(atLeast(a, 0xE0), atLeast(b, 0xE0), atLeast(c, 0xE0), atLeast(d, 0xE0));
  masks.doubtfulLeads = 0;
  masks.leadsOfFour = 0;
  __m128i e = doubtfulOf(a), f = doubtfulOf(b), g = doubtfulOf(c), h = doubtfulOf(d);
  if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(e, f), _mm_or_si128(g, h)))) {
    masks.doubtfulLeads = maskOf(e, f, g, h);
    masks.leadsOfFour = maskOf(atLeast(a, 0xF0), atLeast(b, 0xF0), atLeast(c, 0xF0), atLeast(d, 0xF0));
  }
  return masks;
}

static inline __m128i edgesOf(__m128i bytes) { return _mm_or_si128(sameAs(bytes, 0x80), sameAs(bytes, 0xFF)); }

static inline PairTraits pairTraits(const uint8_t *bytes) {
  __m128i a = sixteen(bytes), b = sixteen(bytes + 16), c = sixteen(bytes + 32), d = sixteen(bytes + 48);
  __m128i edges = _mm_or_si128(_mm_or_si128(edgesOf(a), edgesOf(b)), _mm_or_si128(edgesOf(c), edgesOf(d)));
  __m128i least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d));
  PairTraits traits = {maskOf(a, b, c, d), _mm_movemask_epi8(edges), _mm_movemask_epi8(sameAs(least, 0))};
  return traits;
}

// How many of 16 bytes, counted from the first, are ASCII.
static inline int lengthOfASCII(const uint8_t *bytes) {
  return __builtin_ctz((unsigned)_mm_movemask_epi8(sixteen(bytes)) | 1u << 16);
}

// Copies 16 bytes and returns how many of them, counted from the first, are ASCII.
static inline int copyASCII(const uint8_t *from, uint8_t *to) {
  __m128i bytes = sixteen(from);
  _mm_storeu_si128((__m128i *)to, bytes);
  return __builtin_ctz((unsigned)_mm_movemask_epi8(bytes) | 1u << 16);
}

#else

static inline DelimiterMasks delimiterMasks(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  DelimiterMasks masks = {0, 0, 0};
  for (int index = 0; index < 64; index++) {
    uint64_t bit = (uint64_t)1 << index;
    if (bytes[index] == delimiter) masks.delimiters |= bit;
    if (bytes[index] == 10 || bytes[index] == 13) masks.lineEnds |= bit;
    if (bytes[index] == quote) masks.quotes |= bit;
  }
  return masks;
}

static inline ByteTraits byteTraits(const uint8_t *bytes) {
  ByteTraits traits = {0, 0};
  for (int index = 0; index < 64; index++) {
    traits.hasHigh |= bytes[index] & 0x80;
    traits.hasZero |= bytes[index] == 0;
  }
  return traits;
}

static inline CharacterMasks characterMasks(const uint8_t *bytes) {
  CharacterMasks masks = {0, 0, 0, 0, 0};
  for (int index = 0; index < 64; index++) {
    uint8_t byte = bytes[index];
    uint64_t bit = (uint64_t)1 << index;
    if (byte >= 0x80 && byte < 0xC0) masks.continuations |= bit;
    if (byte >= 0xC0) masks.leadsOfTwoOrMore |= bit;
    if (byte >= 0xE0) masks.leadsOfThreeOrMore |= bit;
    if (byte >= 0xF0) masks.leadsOfFour |= bit;
    if (byte == 0xC0 || byte == 0xC1 || byte == 0xE0 || byte == 0xED || byte >= 0xF0) masks.doubtfulLeads |= bit;
  }
  return masks;
}

static inline PairTraits pairTraits(const uint8_t *bytes) {
  PairTraits traits = {0, 0, 0};
  for (int index = 0; index < 64; index++) {
    if (bytes[index] >= 0x80) traits.high |= (uint64_t)1 << index;
    traits.hasEdge |= bytes[index] == 0x80 || bytes[index] == 0xFF;
    traits.hasZero |= bytes[index] == 0;
  }
  return traits;
}

static inline int lengthOfASCII(const uint8_t *bytes) {
  int length = 0;
  while (length < 16 && bytes[length] < 0x80) length++;
  return length;
}

static inline int copyASCII(const uint8_t *from, uint8_t *to) {
  for (int index = 0; index < 16; index++) to[index] = from[index];
  return lengthOfASCII(from);
}

#endif

// Writes the places of the set bits, ascending, each with `first` added, and returns how many they are.
//
// Eight numbers are written in one go, set or not, because a branch for each costs more: `to` needs room for 72.
static inline int writePlaces(uint64_t bits, uint16_t first, uint16_t *to) {
  int count = __builtin_popcountll(bits);
  for (int done = 0;;) {
    for (int index = 0; index < 8; index++) {
      to[done + index] = (uint16_t)(first + __builtin_ctzll(bits | (uint64_t)1 << 63));
      bits &= bits - 1;
    }
    done += 8;
    if (done >= count) return count;
  }
}

static inline int countOfBits(uint64_t bits) { return __builtin_popcountll(bits); }

#endif
