<?php
/**
 * Plugin Name:       Satisfaction Survey
 * Description:       A block and the shortcode [satisfaction_survey] that put a satisfaction survey into a page. Answers go to your own server.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      8.1
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       satisfaction-survey
 * Domain Path:       /languages
 */

declare(strict_types=1);

namespace SatisfactionSurvey;

if (!defined('ABSPATH')) {
    exit;
}

/** Attributes that are addresses. */
const ADDRESSES = ['src', 'endpoint', 'words', 'units', 'qr', 'return-to', 'funnel'];

/** Those that are words; `unit` and `procedure` are what most surveys declare as their context. */
const WORDS = ['layout', 'advance', 'compact', 'channel', 'placement', 'draft', 'check', 'kiosk', 'mode', 'lang', 'unit', 'procedure'];

add_action('init', static function (): void {
    load_plugin_textdomain('satisfaction-survey', false, dirname(plugin_basename(__FILE__)) . '/languages');
    add_shortcode('satisfaction_survey', __NAMESPACE__ . '\render');
    register_block_type(__DIR__, ['render_callback' => __NAMESPACE__ . '\render']);
    wp_set_script_translations('satisfaction-survey-survey-editor-script', 'satisfaction-survey', __DIR__ . '/languages');
});

/**
 * The tag, for the shortcode and for the block. Its script is loaded only where it is called.
 *
 * @param array<string, mixed>|string $attributes what somebody wrote into the page; a shortcode without any gives ''
 * @param string|null $fallback what stands in the shortcode: shown until the survey is, and instead of it
 */
function render(array|string $attributes, ?string $fallback = ''): string
{
    $written = [];
    foreach (allowed() as $name) {
        if (is_array($attributes) && stands_alone($name, $attributes)) {
            $written[$name] = $name;
            continue;
        }
        $value = is_array($attributes) ? ($attributes[$name] ?? '') : '';
        if (!is_scalar($value) || (string) $value === '') {
            continue;
        }
        $escaped = in_array($name, ADDRESSES, true) ? address((string) $value) : esc_attr((string) $value);
        if ($escaped !== '') {
            $written[$name] = sprintf('%s="%s"', $name, $escaped);
        }
    }
    if (!isset($written['src'])) {
        return current_user_can('edit_posts')
            ? '<p>' . esc_html__('Satisfaction Survey: please give the address of a survey (src).', 'satisfaction-survey') . '</p>'
            : '';
    }
    // No inline script, and none on pages without a survey. Its chunks are found beside it.
    wp_enqueue_script_module('satisfaction-survey', plugins_url('widget/satisfaction-survey.js', __FILE__), [], '0.1.0');
    $words = is_array($attributes) && is_string($attributes['fallback'] ?? null) ? $attributes['fallback'] : (string) $fallback;
    return '<satisfaction-survey ' . implode(' ', $written) . '>' . wp_kses_post($words) . '</satisfaction-survey>';
}

/**
 * Whether it is there without a value, which some attributes mean something by: a word of its own in a shortcode, which
 * WordPress hands over under a number, or what is switched on in a block.
 *
 * @param array<int|string, mixed> $attributes
 */
function stands_alone(string $name, array $attributes): bool
{
    return ($attributes[$name] ?? null) === true
        || in_array($name, array_filter($attributes, 'is_int', ARRAY_FILTER_USE_KEY), true);
}

/**
 * The attributes that may be written. A site whose surveys declare other context fields adds their names:
 *
 *     add_filter('satisfaction_survey_context', fn (array $names) => [...$names, 'counter']);
 *
 * @return list<string>
 */
function allowed(): array
{
    $more = (array) apply_filters('satisfaction_survey_context', []);
    // Nothing that a browser would run: no event handlers, no style.
    $harmless = static fn ($name): bool => is_string($name)
        && preg_match('/^[a-z][a-z0-9-]*$/D', $name) === 1
        && !str_starts_with($name, 'on')
        && !in_array($name, ['style', 'id', 'class', 'slot', 'is'], true);
    return [...ADDRESSES, ...WORDS, ...array_values(array_filter($more, $harmless))];
}

/**
 * An address of http or https, escaped; '' for any other. `{lang}` in it stands for a language, and esc_url knows no braces. `referrer`
 * is where people came from.
 */
function address(string $value): string
{
    if ($value === 'referrer') {
        return $value;
    }
    return str_replace('%7Blang%7D', '{lang}', esc_url(str_replace('{lang}', '%7Blang%7D', $value), ['http', 'https']));
}
