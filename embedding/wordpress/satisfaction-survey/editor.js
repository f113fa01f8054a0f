/* The block in the editor: its fields. What visitors see is made by PHP, as for the shortcode. No build step. */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: h } = element;
  const { TextControl, TextareaControl, SelectControl, ToggleControl, Placeholder } = components;
  const __ = (text) => i18n.__(text, "satisfaction-survey");

  const fields = {
    src: __("Address of the survey file"),
    endpoint: __("Address that takes the answers"),
    unit: __("Unit that is rated"),
    procedure: __("Administrative procedure"),
    channel: __("Channel"),
    "return-to": __("Address that the thank-you leads back to"),
  };

  const layouts = {
    "": __("A section at a time"),
    card: __("A question at a time"),
    page: __("Everything"),
  };

  blocks.registerBlockType("satisfaction-survey/survey", {
    edit: ({ attributes, setAttributes }) => {
      const common = (name, label) => ({
        key: name,
        label,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
        __nextHasNoMarginBottom: true,
        __next40pxDefaultSize: true,
      });
      return h(
        "div",
        blockEditor.useBlockProps(),
        h(
          Placeholder,
          { icon: "feedback", label: __("Satisfaction Survey"), isColumnLayout: true },
          Object.entries(fields).map(([name, label]) => h(TextControl, common(name, label))),
          h(SelectControl, {
            ...common("layout", __("How much is shown at a time")),
            options: Object.entries(layouts).map(([value, label]) => ({ value, label })),
          }),
          h(ToggleControl, {
            ...common("compact", __("Less space around everything, for a sidebar")),
            checked: attributes.compact,
          }),
          h(TextareaControl, common("fallback", __("Shown when the survey cannot be"))),
        ),
      );
    },
    save: () => null,
  });
})(window.wp);
