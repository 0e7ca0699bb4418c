//! A handler that makes sense.

use super::{command, filters::Filter, parse::Args, place::Place, trigger::Trigger};
use crate::{
    args::Slot,
    errors::Errors,
    function::{self, Function},
};
use proc_macro2::Ident;
use quote::format_ident;
use syn::{Error, Expr, ExprLit, ExprUnary, Lit, LitStr, Path, Type, UnOp};

pub(super) struct Handler {
    pub(super) krate: Path,
    pub(super) function: Function,
    pub(super) trigger: Trigger,
    pub(super) group: Option<Expr>,
    pub(super) block: Option<bool>,
    pub(super) timeout: Option<LitStr>,
    pub(super) description: String,
    /// The filter in the parentheses of the kind.
    pub(super) narrowing: Option<Filter>,
    /// The one of `filter = ..`.
    pub(super) filter: Option<Expr>,
    /// The guard of `only = ..`.
    pub(super) only: Option<Type>,
    /// The bot this belongs to, where it is not the one of the crate.
    pub(super) bot: Slot<Path>,
    /// Where in a conversation it belongs.
    pub(super) place: Option<Place>,
}

impl Handler {
    /// `None` where there is no trigger; further mistakes are among the errors.
    pub(super) fn check(
        mut args: Args,
        function: Function,
        krate: Path,
        errors: &mut Errors,
    ) -> Option<Self> {
        let place = Place::check(&mut args, &function, errors);
        let described = args.options.description.clone();
        let trigger = Trigger::check(args.triggers, args.options, &function, errors);
        let group = args.group.map(|group| group.value);
        if let Some(Expr::Lit(ExprLit { lit, .. })) = group.as_ref().map(bare)
            && !matches!(lit, Lit::Int(_))
        {
            errors.add(Error::new(
                lit.span(),
                "a group is a number (`i32`): write `group = 1` or `group = -1`",
            ));
        }
        let (trigger, narrowing) = trigger?;
        let description = match &trigger {
            Trigger::Command(command) => {
                command::description(&function, described, command.first_language(), errors)
            }
            _ => function
                .summary()
                .map(|(_, summary)| summary)
                .unwrap_or_default(),
        };
        Some(Self {
            krate,
            function,
            trigger,
            group,
            block: args.block.map(|block| block.value),
            timeout: args.timeout.map(|timeout| timeout.value),
            description,
            narrowing,
            filter: args.filter.map(|filter| filter.value),
            only: args.only.map(|only| only.value),
            bot: args.bot,
            place,
        })
    }

    /// Names that may exist once in a crate: a second handler of one command in one group would never run. Only for
    /// handlers that always take the command, in a group that the macro can read, of the crate's own bot.
    pub(super) fn claims(&self) -> Vec<Ident> {
        let Trigger::Command(command) = &self.trigger else {
            return Vec::new();
        };
        let narrowed = self.filter.is_some()
            || self.place.is_some()
            || self.only.is_some()
            || self.function.params.iter().any(is_deep_link);
        let always = self.block != Some(false) && !narrowed && command.is_plain();
        let Some(group) = self.group_name().filter(|_| always && self.bot.is_none()) else {
            return Vec::new();
        };
        command
            .names
            .iter()
            .map(|name| {
                format_ident!(
                    "command_{}_in_group_{}",
                    name.value(),
                    group,
                    span = name.span()
                )
            })
            .collect()
    }

    /// The group as part of a name; `None` where it is not a plain number.
    fn group_name(&self) -> Option<String> {
        let Some(group) = &self.group else {
            return Some("0".to_owned());
        };
        match bare(group) {
            Expr::Lit(ExprLit {
                lit: Lit::Int(number),
                ..
            }) => Some(number.base10_digits().to_owned()),
            Expr::Unary(ExprUnary {
                op: UnOp::Neg(_),
                expr,
                ..
            }) => match bare(expr) {
                Expr::Lit(ExprLit {
                    lit: Lit::Int(number),
                    ..
                }) => Some(format!("minus_{}", number.base10_digits())),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Whether a parameter leaves commands without the right payload to others.
fn is_deep_link(param: &Type) -> bool {
    match function::bare(param) {
        Type::Path(path) => {
            let last = path.path.segments.last();
            last.is_some_and(|segment| segment.ident == "DeepLink")
        }
        _ => false,
    }
}

/// An expression without the parentheses and invisible groups around it.
fn bare(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => bare(&group.expr),
        Expr::Paren(paren) => bare(&paren.expr),
        other => other,
    }
}
