<?php
declare(strict_types=1);

/*
 * Stands in for WordPress: of its functions those that the plugin calls, doing what its documentation says, as far as
 * the plugin needs it. Reads a page as JSON, `{user, context, parts}`, from standard input; writes it as HTML.
 */

const ABSPATH = '/wordpress/';
$page = json_decode(stream_get_contents(STDIN), true, 16, JSON_THROW_ON_ERROR);
$actions = $shortcodes = $blocks = $modules = [];

function add_action(string $name, callable $do): void
{
    $GLOBALS['actions'][$name][] = $do;
}

function add_shortcode(string $tag, callable $render): void
{
    $GLOBALS['shortcodes'][$tag] = $render;
}

/** @param array{render_callback: callable} $with */
function register_block_type(string $folder, array $with): void
{
    $block = json_decode(file_get_contents("$folder/block.json"), true, 16, JSON_THROW_ON_ERROR);
    $GLOBALS['blocks'][$block['name']] = $with + ['attributes' => $block['attributes']];
}

function load_plugin_textdomain(string $domain, bool $deprecated, string $folder): void {}

function wp_set_script_translations(string $script, string $domain, string $folder): void {}

function plugin_basename(string $file): string
{
    return basename(dirname($file)) . '/' . basename($file);
}

function apply_filters(string $name, mixed $value): mixed
{
    return $name === 'satisfaction_survey_context' ? $GLOBALS['page']['context'] ?? $value : $value;
}

function current_user_can(string $what): bool
{
    return $what === 'edit_posts' && ($GLOBALS['page']['user'] ?? '') === 'editor';
}

function plugins_url(string $path, string $file): string
{
    return '/wp-content/plugins/' . basename(dirname($file)) . "/$path";
}

function wp_enqueue_script_module(string $id, string $src, array $dependencies, string $version): void
{
    $GLOBALS['modules'][$id] = "$src?ver=$version";
}

function esc_attr(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false);
}

function esc_html__(string $text, string $domain): string
{
    return esc_attr($text);
}

/**
 * WordPress leaves out what no address has in it, braces among it, takes what begins with a word for a host, and knows no
 * other protocols than these.
 */
function esc_url(string $url, array $protocols): string
{
    $url = preg_replace('|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\x80-\xff]|i', '', ltrim($url));
    if ($url !== '' && !str_contains($url, ':') && !in_array($url[0], ['/', '#', '?'], true)) {
        $url = "http://$url";
    }
    if (!str_starts_with($url, '/') && !in_array(strtolower((string) parse_url($url, PHP_URL_SCHEME)), $protocols, true)) {
        return '';
    }
    return str_replace(['&', "'"], ['&#038;', '&#039;'], $url);
}

function wp_kses_post(string $html): string
{
    return preg_replace('/(<\w+)[^>]*>/', '$1>', strip_tags($html, '<p><em><strong>'));
}

require $argv[1];
foreach ($actions['init'] as $do) {
    $do();
}

$body = '';
foreach ($page['parts'] as $part) {
    if (isset($part['shortcode'])) {
        // As `do_shortcode` calls it; without attributes it hands over ''.
        $body .= $shortcodes['satisfaction_survey']($part['shortcode'] ?: '', $part['content'] ?? '', 'satisfaction_survey');
    } elseif (isset($part['block'])) {
        ['attributes' => $declared, 'render_callback' => $render] = $blocks['satisfaction-survey/survey'];
        $known = array_intersect_key($part['block'], $declared);
        $body .= $render($known + array_map(fn (array $each) => $each['default'], $declared), '');
    } else {
        $body .= $part['html'];
    }
}
foreach ($modules as $id => $src) {
    $body .= sprintf('<script type="module" src="%s" id="%s-js-module"></script>', esc_attr($src), $id);
}
echo '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>WordPress</title><link rel="icon" href="data:,"></head><body>', $body, '</body></html>';
